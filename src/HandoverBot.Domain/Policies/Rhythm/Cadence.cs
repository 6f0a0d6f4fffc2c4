using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Policies.Rhythm;

/// <summary>When people hear from the bot unasked, and what they look at together. Whatever is not set is switched off.</summary>
/// <param name="QuarterStartHour">
/// Hour of the receiver's day from which the quarterly reminder may come; null switches it off.
/// </param>
public sealed record Cadence(int? QuarterStartHour)
{
    public const int UsualIntroductionDays = 2;

    /// <summary>Out of 10; what is below it is at risk where the policy does not say.</summary>
    public const decimal UsualRiskyHealth = 5;

    public static Cadence None { get; } = new(QuarterStartHour: null);

    /// <summary>How many days before a quarter ends owners are asked which accounts could leave; null switches it off.</summary>
    public int? QuarterEndNoticeDays { get; init; }

    /// <summary>Null where nobody looks at lists when a quarter starts.</summary>
    public QuarterlyReview? QuarterlyReview { get; init; }

    /// <summary>Who looks every month at how the accounts are spread over the team; none where nobody does.</summary>
    public PersonFlags MonthlyBalance { get; init; }

    public ImmutableArray<StandUp> StandUps { get; init; } = [];

    /// <summary>An account whose health is lower is at risk.</summary>
    public decimal AtRiskBelowHealth { get; init; } = UsualRiskyHealth;

    /// <summary>How often owners hear of open invoices while those are watched after a quarter; null switches it off.</summary>
    public int? InvoiceWatchEveryWorkingDays { get; init; }

    /// <summary>How many days before an account's grace ends its owner hears of it; null switches it off.</summary>
    public int? GraceEndNoticeDays { get; init; }

    /// <summary>Null where nobody is nudged about a handover that stands still.</summary>
    public Standstill? Standstill { get; init; }

    /// <summary>How many working days after it was accepted the introduction is due; 0 where nobody is reminded of it.</summary>
    public int IntroductionDueWorkingDays { get; init; } = UsualIntroductionDays;

    /// <summary>Whether both sides are reminded on the working day before a handover call.</summary>
    public bool HandoverCallReminder { get; init; }
}
