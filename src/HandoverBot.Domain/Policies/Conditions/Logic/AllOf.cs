using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Logic;

/// <summary>Every part holds: <c>all</c>. One that fails settles it, whatever is missing for the others.</summary>
public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition
{
    public override string Words => Parted.Join(Parts, "and");

    public override Finding Evaluate(Facts facts) => Parted.Settle(Parts, facts, settledBy: Truth.Fails);

    internal override IEnumerable<Condition> Joined => Parts;

    internal override Truth Judge(Func<Question, Truth> answer) => Parted.Settle(Parts.Select(part => part.Judge(answer)), settledBy: Truth.Fails);

    internal static Condition Read(ObjectReading o, KnownNames known) => new AllOf(Parted.Read(o, known));
}
