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
        return finding.Truth switch
        {
            Truth.Holds => finding with { Truth = Truth.Fails },
            Truth.Fails => finding with { Truth = Truth.Holds },
            _ => finding,
        };
    }

    internal static Condition Read(ObjectReading o, KnownNames known) => new Not(ConditionKinds.Read(o.Required("of"), known));
}
