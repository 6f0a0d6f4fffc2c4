using System.Collections.Immutable;

using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Briefs;

/// <summary>What no system knows and the owner is asked for. Stored by name: members may be added, never renamed.</summary>
public enum BriefTopic
{
    /// <summary>Who is who at the customer.</summary>
    Contacts,

    /// <summary>What the customer asked for and still waits for; the CRM has the requests themselves.</summary>
    FeatureRequests,

    /// <summary>What somebody promised the customer.</summary>
    Promises,

    /// <summary>What an engineer hears before they join a call.</summary>
    BeforeCalls,

    /// <summary>What the last calls came to, and who still has to hear it.</summary>
    AfterCalls,

    /// <summary>Anything else.</summary>
    GoodToKnow,
}

/// <summary>How topics are asked for and what they are called.</summary>
/// <param name="Title">In the brief and in sentences.</param>
/// <param name="Ask">The question to the owner.</param>
public sealed record TopicWords(BriefTopic Topic, string Title, string Ask, string Hint);

public static class BriefTopics
{
    /// <summary>In the order they are asked in.</summary>
    public static ImmutableArray<TopicWords> All { get; } =
    [
        new(
            BriefTopic.Contacts, "People at the customer", "Who is who at the customer?",
            "The champion, who signs, who is technical; one a line."),
        new(
            BriefTopic.FeatureRequests, "Open feature requests", "Which feature requests are open?",
            "What they care about, with links to the requests in the CRM. “none” if there are none."),
        new(
            BriefTopic.Promises, "Promises", "What have you promised them?",
            "Prices, dates, help: what was said and until when. “none” if there is nothing."),
        new(
            BriefTopic.BeforeCalls, "Before a call with an engineer", "What should an engineer know who joins a call?",
            "What the calls are about, who will be there, what to avoid."),
        new(
            BriefTopic.AfterCalls, "After the last calls", "What came of the last calls, and who still has to hear it?",
            "A summary for the engineers who were there, or who have to act."),
        new(
            BriefTopic.GoodToKnow, "Good to know", "What else should the new owner know?",
            "How they like to work, what they are sensitive about, what comes next."),
    ];

    public static string Title(this BriefTopic topic) => All.Single(words => words.Topic == topic).Title;

    /// <summary>Such as "promises and good to know".</summary>
    public static string Titles(IEnumerable<BriefTopic> topics) => Wording.And(topics.Select(topic => topic.Title().ToLowerInvariant()));
}
