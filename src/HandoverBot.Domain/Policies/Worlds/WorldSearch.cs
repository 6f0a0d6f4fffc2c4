using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies.Worlds;

/// <summary>
/// Looks for an account for which a condition holds, among all that there can be. Facts do not depend on each other, so it is
/// enough to combine the sides of each (see <see cref="FactSides"/>); a combination is left as soon as the condition fails
/// whatever the remaining facts are.
/// </summary>
internal sealed class WorldSearch
{
    private const int MostSteps = 100_000;

    private readonly Condition _goal;
    private readonly List<FactSides> _facts = [];
    private readonly Stack<Side> _chosen = [];
    private readonly Dictionary<Question, Truth> _answers = new(ReferenceEqualityComparer.Instance);
    private int _steps;

    private WorldSearch(Condition goal) => _goal = goal;

    public static Search For(Condition goal) => new WorldSearch(goal).Run();

    private Search Run()
    {
        var questions = _goal.Questions().Distinct<Question>(ReferenceEqualityComparer.Instance);
        foreach (var alike in questions.GroupBy(question => question.About))
        {
            if (FactSides.Of(alike, World.Nothing) is not { } sides)
                return Search.TooMany;
            _facts.Add(sides);
        }

        var found = Choose(at: 0);
        return _steps > MostSteps ? Search.TooMany : new Search(found ? Found() : null, IsComplete: true);
    }

    /// <summary>Tries the sides of the fact at the place and of those after it.</summary>
    private bool Choose(int at)
    {
        if (++_steps > MostSteps)
            return false;
        var truth = _goal.Judge(question => _answers.GetValueOrDefault(question, Truth.Unknown));
        if (truth != Truth.Unknown)
            return truth == Truth.Holds;

        // Some questions have an answer when a fact is not told, which leaves the others about it without one.
        if (at == _facts.Count)
            return false;
        var fact = _facts[at];
        foreach (var side in fact.Sides)
        {
            for (var i = 0; i < fact.Questions.Length; i++)
                _answers[fact.Questions[i]] = side.Answers[i];
            _chosen.Push(side);
            if (Choose(at + 1))
                return true;
            _chosen.Pop();
        }

        foreach (var question in fact.Questions)
            _answers.Remove(question);
        return false;
    }

    private World Found()
    {
        (FactSides Fact, Side Side)[] chosen = [.. _facts.Zip(_chosen.Reverse())];
        var facts = chosen.Aggregate(World.Nothing, (facts, choice) => choice.Fact.Apply(choice.Side, facts));
        return World.Of(facts, chosen.SelectMany(choice => choice.Fact.Questions));
    }
}

/// <summary>What a search came to.</summary>
/// <param name="World">Null where no account can be so, if the search is complete.</param>
/// <param name="IsComplete">False where there was too much to try: then nothing is known.</param>
internal sealed record Search(World? World, bool IsComplete)
{
    public static Search TooMany { get; } = new(World: null, IsComplete: false);

    /// <summary>Tried to the end, and there is none.</summary>
    public bool IsImpossible => IsComplete && World is null;
}
