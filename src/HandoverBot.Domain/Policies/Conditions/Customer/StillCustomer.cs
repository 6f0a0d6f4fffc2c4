using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>
/// Nobody has said that the customer has left: <c>still_customer</c>. It is never unknown, so beside a question about what the
/// customer pays it holds back only those of whom somebody has said so.
/// </summary>
public sealed record StillCustomer : Question
{
    public override Fact About => Fact.Churned;

    public override string Words => "nobody has said that it churned";

    public override Finding Evaluate(Facts facts) => facts.Account.Churned switch
    {
        true => Finding.Of(holds: false, () => "has churned"),
        false => Finding.Of(holds: true, () => "has not churned"),
        null => Finding.Of(holds: true, () => "nobody has said that it churned"),
    };

    public override IEnumerable<Facts> Sides(Facts facts) =>
    [
        facts with { Account = facts.Account with { Churned = false } },
        facts with { Account = facts.Account with { Churned = null } },
        facts with { Account = facts.Account with { Churned = true } },
    ];

    internal static Condition Read(ObjectReading o, KnownNames known) => new StillCustomer();
}
