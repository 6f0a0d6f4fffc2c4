using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Planning;

/// <summary>A specific plan that keeps an account in the book for one quarter, although a reason to let it go holds.</summary>
/// <param name="Quarter">It counts in this one alone.</param>
/// <param name="On">The day it was written.</param>
public sealed record DocumentedPlan(
    AccountId Account, string AccountName, string What, DateOnly By, decimal ExpectedArr, Uri? Link, Quarter Quarter, DateOnly On)
{
    /// <summary>The question of a policy's reason that such a plan answers.</summary>
    public const string QuestionId = "documented_plan";

    public static DocumentedPlan Of(PlanDocumented documented, Quarter quarter) => new(
        documented.Account, documented.AccountName, documented.What, documented.By, documented.ExpectedArr, documented.Link, quarter, documented.On);

    public bool CountsIn(Quarter quarter) => Quarter.Start == quarter.Start;

    /// <summary>Whether a reason asks for such a plan.</summary>
    public static bool IsAskedBy(Reason reason) => reason.Questions.Any(question => question.Id == QuestionId);

    /// <summary>Whether the reason would still hold if the plan came true.</summary>
    public static bool FallsShort(Reason reason, Facts facts, decimal expectedArr) =>
        reason.When?.Evaluate(facts with { Account = facts.Account with { Arr = expectedArr, Churned = false } }).Truth != Truth.Fails;

    /// <summary>Such as "Sell them replay by 20 March 2026, to $25k ARR."</summary>
    public string Words(string currency) => $"{What.TrimEnd('.', ' ')}, by {Wording.Day(By)}, to {Money.Format(ExpectedArr, currency)} ARR.";

    /// <summary>What it says to the reason's question; the policy judges it like any other answer.</summary>
    public ReasonAnswer AsAnswer(string currency) => new(QuestionId, Yes: true, Link is null ? Words(currency) : $"{Words(currency)} {Link}");
}
