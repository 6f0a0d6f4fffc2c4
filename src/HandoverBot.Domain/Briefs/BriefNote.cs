using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Briefs;

/// <summary>What the owner says about a topic.</summary>
public sealed record BriefEntry(BriefTopic Topic, string Words);

/// <summary>The latest that was said about a topic, by whom and when.</summary>
public sealed record BriefNote(BriefTopic Topic, string Words, PersonId? By, DateTimeOffset At);
