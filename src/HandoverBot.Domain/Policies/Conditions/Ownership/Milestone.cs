using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Ownership;

/// <summary>A day in the life of an account.</summary>
public enum Milestone
{
    FirstPrepurchase,
    OwnedSince,
}

public static class Milestones
{
    internal static Choices<Milestone> Ids { get; } = Choices.Of<Milestone>();

    public static Fact Fact(this Milestone milestone) =>
        milestone == Milestone.FirstPrepurchase ? Conditions.Fact.FirstPrepurchase : Conditions.Fact.OwnedSince;

    public static DateOnly? DayOf(this Milestone milestone, Account account) =>
        milestone == Milestone.FirstPrepurchase ? account.InitialPrepurchaseOn : account.OwnedSince;

    /// <summary>The account with the milestone on that day.</summary>
    public static Facts Set(this Milestone milestone, Facts facts, DateOnly day) => facts with
    {
        Account = milestone == Milestone.FirstPrepurchase
            ? facts.Account with { InitialPrepurchaseOn = day }
            : facts.Account with { OwnedSince = day },
    };
}
