namespace HandoverBot.Troubles;

/// <summary>What does not work in one part of the bot, for admins to read on their Home tab.</summary>
public interface ITroubles
{
    /// <summary>Sentences; none where all is well.</summary>
    Task<IReadOnlyList<string>> Now(CancellationToken cancellation);
}
