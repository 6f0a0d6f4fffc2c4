namespace HandoverBot.Commands.Importing;

/// <summary>The file has faults, so nothing of it is taken.</summary>
internal sealed class ImportRefusedException : Exception;
