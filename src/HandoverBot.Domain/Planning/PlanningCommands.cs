using HandoverBot.Domain.Accounts;

namespace HandoverBot.Domain.Planning;

/// <summary>Something somebody wants to do to a plan.</summary>
/// <param name="QuarterStart">The first day of the quarter they have before them.</param>
public abstract record PlanningCommand(DateOnly QuarterStart);

public sealed record KeepAccount(DateOnly QuarterStart, AccountId Account, DateOnly? Until, string Because) : PlanningCommand(QuarterStart);

/// <param name="Link">As it was typed; null for none.</param>
/// <inheritdoc cref="PlanningCommand" path="/param" />
public sealed record DocumentPlan(DateOnly QuarterStart, AccountId Account, string What, DateOnly? By, decimal? ExpectedArr, string? Link)
    : PlanningCommand(QuarterStart);

public sealed record Reconsider(DateOnly QuarterStart, AccountId Account) : PlanningCommand(QuarterStart);

public sealed record FinishPlan(DateOnly QuarterStart) : PlanningCommand(QuarterStart);

public sealed record ReopenPlan(DateOnly QuarterStart) : PlanningCommand(QuarterStart);

public sealed record AnswerPlan(DateOnly QuarterStart, PlanVerdict Verdict, string Note) : PlanningCommand(QuarterStart);
