namespace HandoverBot.Underway;

/// <summary>What one part of the bot is in the middle of, for admins to read. What does not work is the business of <c>ITroubles</c>.</summary>
public interface IUnderway
{
    /// <summary>Sentences such as "1,240 of 2,000 quarter messages sent."; none where nothing is under way.</summary>
    Task<IReadOnlyList<string>> Now(CancellationToken cancellation);
}
