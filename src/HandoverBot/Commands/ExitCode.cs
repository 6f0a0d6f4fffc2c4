namespace HandoverBot.Commands;

/// <summary>What a command tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused; the reasons were printed.</summary>
    public const int Refused = 1;

    /// <summary>Called in a way that does not exist.</summary>
    public const int WrongUsage = 2;
}
