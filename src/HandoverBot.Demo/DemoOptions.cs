namespace HandoverBot.Demo;

/// <summary>What the person asked for on the command line.</summary>
/// <param name="Port">Where the workspace should listen; the next free port is taken when it is in use.</param>
/// <param name="KeepFolder">Where the database is kept; null for a folder that is removed at the end.</param>
internal sealed record DemoOptions(int Port, string? KeepFolder, bool OpenBrowser);
