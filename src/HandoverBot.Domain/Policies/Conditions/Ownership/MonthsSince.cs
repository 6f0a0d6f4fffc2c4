using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Ownership;

/// <summary>A day lies at least so many months back: <c>months_since</c>.</summary>
public sealed record MonthsSince(Milestone Milestone, int AtLeast) : Question
{
    public override string Words => AtLeast == 0
        ? $"{About.Words} has come"
        : $"{About.Words} is at least {Wording.Count(AtLeast, "month")} back";

    public override Fact About => Milestone.Fact();

    public override Finding Evaluate(Facts facts)
    {
        if (Milestone.DayOf(facts.Account) is not { } day)
            return Finding.MissingFact(About);
        var months = FullMonths(day, facts.Today);
        return Finding.Of(months >= AtLeast, () => $"{About.Words} was {Wording.Day(day)}, {Ago(months)}");
    }

    public override IEnumerable<Facts> Sides(Facts facts)
    {
        var longEnough = facts.Today.AddMonths(-AtLeast);
        return [Milestone.Set(facts, longEnough), Milestone.Set(facts, longEnough.AddDays(1))];
    }

    internal static Condition Read(ObjectReading o, KnownNames known) =>
        new MonthsSince(o.Required("fact").Choice(Milestones.Ids), o.Required("at_least").Whole(0, 1200));

    private static string Ago(int months) => months < 0 ? "still to come" : $"{Wording.Count(months, "month")} ago";

    /// <summary>Whole months gone by; negative for a day that is still to come.</summary>
    private static int FullMonths(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }
}
