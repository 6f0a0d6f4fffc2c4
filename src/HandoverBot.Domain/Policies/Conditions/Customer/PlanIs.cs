using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>The customer is on a plan: <c>plan_is</c>.</summary>
public sealed record PlanIs(Plan Plan) : Question
{
    private static readonly Choices<Plan> Plans = Choices.Of<Plan>();

    public override Fact About => Fact.Plan;

    public override string Words => $"is on the {NameOf(Plan)} plan";

    public override Finding Evaluate(Facts facts) => facts.Account.Plan is { } plan
        ? Finding.Of(plan == Plan, () => $"is on the {NameOf(plan)} plan")
        : Finding.MissingFact(Fact.Plan);

    public override IEnumerable<Facts> Sides(Facts facts) =>
        Enum.GetValues<Plan>().Select(plan => facts with { Account = facts.Account with { Plan = plan } });

    internal static Condition Read(ObjectReading o, KnownNames known) => new PlanIs(o.Required("plan").Choice(Plans));

    private static string NameOf(Plan plan) => plan switch
    {
        Plan.Standard => "standard",
        Plan.Yc => "YC",
        Plan.Startup => "start-up",
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, message: null),
    };
}
