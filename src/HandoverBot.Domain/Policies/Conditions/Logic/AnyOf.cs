using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Logic;

/// <summary>At least one part holds: <c>any</c>. One that holds settles it, whatever is missing for the others.</summary>
public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition
{
    public override string Words => Parted.Join(Parts, "or");

    public override Finding Evaluate(Facts facts) => Parted.Settle(Parts, facts, settledBy: Truth.Holds);

    internal override IEnumerable<Condition> Joined => Parts;

    internal override Truth Judge(Func<Question, Truth> answer) => Parted.Settle(Parts.Select(part => part.Judge(answer)), settledBy: Truth.Holds);

    internal static Condition Read(ObjectReading o, KnownNames known) => new AnyOf(Parted.Read(o, known));
}
