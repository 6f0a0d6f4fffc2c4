namespace HandoverBot.Home;

/// <summary>What those who look after the bot and its systems read on their Home tab beside what everybody does.</summary>
/// <param name="IsAdmin">They can run commands on the bot's machine.</param>
/// <param name="Troubles">What does not work and they can mend.</param>
/// <param name="Underway">What the bot is in the middle of.</param>
public sealed record UpkeepNews(bool IsAdmin, IReadOnlyList<string> Troubles, IReadOnlyList<string> Underway);
