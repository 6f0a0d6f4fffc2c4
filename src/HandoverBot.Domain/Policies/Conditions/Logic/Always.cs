namespace HandoverBot.Domain.Policies.Conditions.Logic;

/// <summary>Holds for every account: what a rule without <c>when</c> asks.</summary>
public sealed record Always : Condition
{
    public override string Words => "always";

    public override Finding Evaluate(Facts facts) => Finding.Of(holds: true, () => "applies to every account");

    internal override Truth Judge(Func<Question, Truth> answer) => Truth.Holds;
}
