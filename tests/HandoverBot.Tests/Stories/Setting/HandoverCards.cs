using HandoverBot.Fakes;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>The messages of a handover as they stand. There is one of each: a second post fails the story.</summary>
internal sealed class HandoverCards(Workplace team, string account)
{
    /// <summary>As Slack wants the characters that mean something to it.</summary>
    public string Name { get; } = account
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>In the allocators' channel, or in leadership's for a top account.</summary>
    public PostedMessage Decision => team.Slack.Messages(Workplace.Allocation).Any(IsDecision) ? Allocation : TopAccount;

    public PostedMessage Allocation => team.Slack.Messages(Workplace.Allocation).Single(IsDecision);

    public PostedMessage TopAccount => team.Slack.Messages(Workplace.Leadership).Single(IsTopDecision);

    public PostedMessage Pool(string lead) => Direct(lead, $"{Name} for ");

    public PostedMessage NewOwner(string person) => Direct(person, $"You take over {Name}.", $"{Name} is yours.", $"{Name} stays where it is.");

    public PostedMessage Owner(string person) => Direct(person, $"You hand over {Name}.", $"You handed over {Name}.", $"You keep {Name}.");

    public static bool IsRoot(PostedMessage message) => message.ThreadTs is null || message.ThreadTs == message.Ts;

    private PostedMessage Direct(string person, params string[] beginnings) =>
        team.Slack.DirectMessages(person).Single(message => beginnings.Any(beginning => Begins(message, beginning)));

    private bool IsDecision(PostedMessage message) => Begins(message, $"Handover of {Name}.");

    private bool IsTopDecision(PostedMessage message) => Begins(message, $"Top account: {Name}.");

    private static bool Begins(PostedMessage message, string beginning) =>
        IsRoot(message) && message.Text.StartsWith(beginning, StringComparison.Ordinal);
}
