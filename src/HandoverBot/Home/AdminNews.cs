namespace HandoverBot.Home;

/// <summary>What admins read on their Home tab beside what everybody does.</summary>
/// <param name="Troubles">What does not work.</param>
/// <param name="Underway">What the bot is in the middle of.</param>
public sealed record AdminNews(IReadOnlyList<string> Troubles, IReadOnlyList<string> Underway)
{
    public static AdminNews None { get; } = new([], []);
}
