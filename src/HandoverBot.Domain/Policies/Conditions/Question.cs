namespace HandoverBot.Domain.Policies.Conditions;

/// <summary>A condition that asks about one fact. Rules are held against each other by trying what their questions can find.</summary>
public abstract record Question : Condition
{
    /// <summary>What it asks about. Facts do not depend on each other: any may go with any.</summary>
    public abstract Fact About { get; }

    /// <summary>
    /// The account with the fact changed: at least once so that the question holds and once so that it fails, where both can be,
    /// and on either side of every boundary that the question draws. Accounts that are easy to imagine come first.
    /// </summary>
    public abstract IEnumerable<Facts> Sides(Facts facts);

    /// <summary>
    /// The same for questions about one fact that are asked together: every combination of answers that an account can give.
    /// The sides of each are enough, except where the fact is made of several that may be so or so, such as products.
    /// </summary>
    internal virtual IEnumerable<Facts> SidesTogether(Facts facts, IReadOnlyList<Question> alike) =>
        alike.SelectMany(question => question.Sides(facts));

    internal sealed override Truth Judge(Func<Question, Truth> answer) => answer(this);

    internal sealed override IEnumerable<Question> Questions() => [this];
}
