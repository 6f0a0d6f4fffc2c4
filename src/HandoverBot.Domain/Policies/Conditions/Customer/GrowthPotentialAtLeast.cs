using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>The customer could buy at least so much more: <c>growth_potential_at_least</c>.</summary>
public sealed record GrowthPotentialAtLeast(GrowthPotential Level) : Question
{
    private static readonly Choices<GrowthPotential> Levels = Choices.Of<GrowthPotential>();

    public override Fact About => Fact.GrowthPotential;

    public override string Words => $"growth potential is {NameOf(Level)}{(Level == GrowthPotential.High ? "" : " or more")}";

    public override Finding Evaluate(Facts facts) => facts.Account.GrowthPotential is { } level
        ? Finding.Of(level >= Level, () => $"growth potential is {NameOf(level)}")
        : Finding.MissingFact(Fact.GrowthPotential);

    public override IEnumerable<Facts> Sides(Facts facts) =>
        Enum.GetValues<GrowthPotential>().Select(level => facts with { Account = facts.Account with { GrowthPotential = level } });

    internal static Condition Read(ObjectReading o, KnownNames known) => new GrowthPotentialAtLeast(o.Required("level").Choice(Levels));

    private static string NameOf(GrowthPotential level) => level.ToString().ToLowerInvariant();
}
