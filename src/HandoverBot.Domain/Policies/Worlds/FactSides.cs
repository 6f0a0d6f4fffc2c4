using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies.Worlds;

/// <summary>What the questions about one fact can find together, each combination once.</summary>
internal sealed record FactSides(ImmutableArray<Question> Questions, ImmutableArray<Side> Sides)
{
    private const int MostTried = 4096;

    /// <summary>Null where there are too many combinations to try.</summary>
    public static FactSides? Of(IEnumerable<Question> alike, Facts facts)
    {
        ImmutableArray<Question> questions = [.. alike];
        Facts[] tried = [.. Together(questions, facts).Take(MostTried + 1)];
        if (tried.Length > MostTried)
            return null;
        var sides = tried
            .Select((side, place) => new Side(place, [.. questions.Select(question => question.Evaluate(side).Truth)]))
            .DistinctBy(side => string.Join(' ', side.Answers));
        return new FactSides(questions, [.. sides]);
    }

    /// <summary>The account with this fact changed to the side.</summary>
    public Facts Apply(Side side, Facts facts) => Together(Questions, facts).ElementAt(side.Place);

    private static IEnumerable<Facts> Together(ImmutableArray<Question> questions, Facts facts) =>
        questions[0].SidesTogether(facts, questions);
}

/// <summary>One combination of answers.</summary>
/// <param name="Place">The account that gives them, counted among those the questions propose.</param>
/// <param name="Answers">In the order of the questions; unknown to those that cannot be answered while the fact is not told.</param>
internal sealed record Side(int Place, ImmutableArray<Truth> Answers);
