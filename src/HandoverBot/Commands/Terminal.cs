namespace HandoverBot.Commands;

/// <summary>Where a command writes.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">Everything else, so that the output can go to a file.</param>
/// <param name="IsInteractive">Whether somebody watches, so that progress may be drawn.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    public static Terminal OfProcess() => new(Console.Out, Console.Error, IsInteractive: !Console.IsErrorRedirected);
}
