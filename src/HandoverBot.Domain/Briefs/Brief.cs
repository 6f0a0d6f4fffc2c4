using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs.Describing;
using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Briefs;

/// <summary>
/// What a new owner needs to know of an account, as of a day: every fact with who told it and how long ago, what nobody
/// told named as unknown. It is written anew whenever somebody looks, so that it never lags behind.
/// </summary>
/// <param name="Summary">What is true now, in a sentence.</param>
public sealed record Brief(
    HandoverId Handover, AccountId Account, string AccountName, string Summary, DateOnly AsOf, ImmutableArray<BriefSection> Sections)
{
    private static readonly Func<BriefSubject, BriefSection>[] Describers =
    [
        PeopleLines.Of, OpenLines.Of, ReasonLines.Of, CommercialLines.Of, OnboardingLines.Of, InvoiceLines.Of, PlanLines.Of,
        HealthLines.Of, ExceptionLines.Of, OwnerLines.Of,
    ];

    /// <summary>What of it nobody has told, by label.</summary>
    public IEnumerable<string> Unknown => Sections.SelectMany(section => section.Lines).Where(line => line.Value is null).Select(line => line.Label);

    /// <summary>The few facts that a person reads first.</summary>
    public IEnumerable<BriefLine> Headlines => Sections.SelectMany(section => section.Lines).Where(line => line.IsHeadline);

    public static Brief Of(BriefSubject subject) => new(
        subject.Handover.Id, subject.Handover.Account, subject.Handover.AccountName,
        HandoverWords.Now(subject.Handover, subject.Roster), subject.Today,
        [.. Describers.Select(describe => describe(subject))]);
}

/// <summary>What belongs together, under a heading.</summary>
public sealed record BriefSection(string Title, ImmutableArray<BriefLine> Lines);

/// <summary>One fact.</summary>
/// <param name="Value">Null where nobody has told.</param>
/// <param name="Source">Who or what told it, such as <c>CSV</c>; where nobody has, whose word is missing.</param>
/// <param name="Age">Such as "3 days ago"; null for what the bot keeps itself, which is never old, and for what was never told.</param>
public sealed record BriefLine(string Label, string? Value, string Source, string? Age = null)
{
    public const string Unknown = "unknown";

    /// <summary>Where to read on.</summary>
    public Uri? Link { get; init; }

    /// <summary>One of the few that a person reads first.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Such as "CSV, 3 days ago".</summary>
    public string Origin => Age is null ? Source : $"{Source}, {Age}";
}
