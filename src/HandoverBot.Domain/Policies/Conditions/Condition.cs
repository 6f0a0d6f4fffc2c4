using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Conditions;

/// <summary>A question about an account that a policy asks by its <c>kind</c>. One file each.</summary>
public abstract record Condition
{
    /// <summary>The condition as people would say it, such as "ARR is at least $20,000".</summary>
    public abstract string Words { get; }

    /// <summary>Never guesses: where a fact is missing the finding is <see cref="Truth.Unknown"/> and names it.</summary>
    public abstract Finding Evaluate(Facts facts);

    /// <summary>The conditions it joins to one; a <see cref="Question"/> joins none.</summary>
    internal virtual IEnumerable<Condition> Joined => [];

    /// <summary>Whether it holds, given the answers to the questions in it.</summary>
    internal abstract Truth Judge(Func<Question, Truth> answer);

    /// <summary>Every question in it, from left to right.</summary>
    internal virtual IEnumerable<Question> Questions() => Joined.SelectMany(part => part.Questions());
}

public enum Truth
{
    Holds,
    Fails,

    /// <summary>A fact is missing. Counts as not holding wherever something would be allowed by it.</summary>
    Unknown,
}

/// <summary>What a condition found, in one sentence, such as "pays for 2 of 3 primary products: Error tracking is missing".</summary>
/// <param name="sentence">Made when somebody reads it: most findings are only counted.</param>
/// <param name="missing">Ids of the facts nobody has told (see <see cref="Fact"/>).</param>
public sealed class Finding(Truth truth, Func<string> sentence, ImmutableArray<string> missing)
{
    private string? _sentence;

    public Truth Truth => truth;

    /// <summary>Says how things are, so that it reads the same whether the condition holds, fails or is negated.</summary>
    public string Sentence => _sentence ??= sentence();

    /// <summary>Ids of the facts nobody has told (see <see cref="Fact"/>).</summary>
    public ImmutableArray<string> Missing => missing;

    public bool Holds => Truth == Truth.Holds;

    public static Finding Of(bool holds, Func<string> sentence) => new(holds ? Truth.Holds : Truth.Fails, sentence, []);

    public static Finding MissingFact(Fact fact) => new(Truth.Unknown, () => $"{fact.Words} is not known", [fact.Id]);

    /// <summary>The same found, with another answer.</summary>
    internal Finding As(Truth other) => new(other, () => Sentence, missing);
}
