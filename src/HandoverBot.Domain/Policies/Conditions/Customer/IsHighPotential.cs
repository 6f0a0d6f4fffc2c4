using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Customer;

/// <summary>What the policy calls high potential: <c>high_potential</c>.</summary>
public sealed record IsHighPotential(Condition Definition) : Condition
{
    public override string Words => $"has high potential ({Definition.Words})";

    public override Finding Evaluate(Facts facts) => Definition.Evaluate(facts);

    internal override IEnumerable<Condition> Joined => [Definition];

    internal override Truth Judge(Func<Question, Truth> answer) => Definition.Judge(answer);

    internal static Condition Read(ObjectReading o, KnownNames known)
    {
        if (known.HighPotential is { } definition)
            return new IsHighPotential(definition);
        o.Fault("needs the section \"high_potential\", which says what that is.");
        return new Logic.Always();
    }
}
