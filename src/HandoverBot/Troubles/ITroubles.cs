using HandoverBot.Domain.People;

namespace HandoverBot.Troubles;

/// <summary>What does not work in one part of the bot, for those to read who can mend it, on their Home tab.</summary>
public interface ITroubles
{
    /// <summary>Who can do something about them.</summary>
    PersonFlags Readers => PersonFlags.Admin;

    /// <summary>Sentences; none where all is well.</summary>
    Task<IReadOnlyList<string>> Now(CancellationToken cancellation);
}
