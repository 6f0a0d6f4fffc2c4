using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Conditions;

/// <summary>A question about an account that a policy asks by its <c>kind</c>. One file each.</summary>
public abstract record Condition
{
    /// <summary>Never guesses: where a fact is missing the finding is <see cref="Truth.Unknown"/> and names it.</summary>
    public abstract Finding Evaluate(Facts facts);
}

public enum Truth
{
    Holds,
    Fails,

    /// <summary>A fact is missing. Counts as not holding wherever something would be allowed by it.</summary>
    Unknown,
}

/// <summary>What a condition found, in one sentence, such as "pays for 2 of 3 primary products: error tracking is missing".</summary>
/// <param name="Missing">Names of the facts nobody has told.</param>
public sealed record Finding(Truth Truth, string Sentence, ImmutableArray<string> Missing)
{
    public bool Holds => Truth == Truth.Holds;

    public static Finding Of(bool holds, string sentence) => new(holds ? Truth.Holds : Truth.Fails, sentence, []);

    public static Finding MissingFact(string name) => new(Truth.Unknown, $"{name} is not known", [name]);
}
