using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Logic;

/// <summary>The part fails: <c>not</c>. What is unknown stays unknown.</summary>
public sealed record Not(Condition Part) : Condition
{
    public override string Words => $"not ({Part.Words})";

    public override Finding Evaluate(Facts facts)
    {
        var finding = Part.Evaluate(facts);
        return finding.As(Opposite(finding.Truth));
    }

    internal override IEnumerable<Condition> Joined => [Part];

    internal override Truth Judge(Func<Question, Truth> answer) => Opposite(Part.Judge(answer));

    internal static Condition Read(ObjectReading o, KnownNames known) => new Not(ConditionKinds.ReadPart(o.Required("of"), known));

    private static Truth Opposite(Truth truth) => truth switch
    {
        Truth.Holds => Truth.Fails,
        Truth.Fails => Truth.Holds,
        _ => truth,
    };
}
