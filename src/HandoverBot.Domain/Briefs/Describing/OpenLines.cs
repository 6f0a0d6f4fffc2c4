namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>What the customer waits for and what else only the old owner knows.</summary>
internal static class OpenLines
{
    private static readonly BriefTopic[] Topics =
        [BriefTopic.FeatureRequests, BriefTopic.Promises, BriefTopic.BeforeCalls, BriefTopic.AfterCalls, BriefTopic.GoodToKnow];

    public static BriefSection Of(BriefSubject subject) => new(
        "Open with the customer",
        [
            .. Topics.Select(topic => subject.Topic(topic) with { IsHeadline = topic is BriefTopic.FeatureRequests or BriefTopic.Promises }),
        ]);
}
