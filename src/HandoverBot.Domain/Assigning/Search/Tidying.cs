namespace HandoverBot.Domain.Assigning.Search;

/// <summary>Where nothing else makes a difference between people, the first id gets the larger accounts.</summary>
internal static class Tidying
{
    public static void ById(Puzzle puzzle, Draft plan)
    {
        for (var person = 0; person < puzzle.People.Length; person++)
        {
            var first = Enumerable.Range(person, puzzle.People.Length - person)
                .Where(other => AreAlike(puzzle, person, other))
                .MinBy(other => (FirstOf(plan, other), other));
            if (first != person)
                Exchange(plan, person, first);
        }
    }

    private static bool AreAlike(Puzzle puzzle, int one, int other) =>
        (puzzle.Kinds[one], puzzle.Counts[one], puzzle.Books[one]) == (puzzle.Kinds[other], puzzle.Counts[other], puzzle.Books[other]);

    private static int FirstOf(Draft plan, int person) =>
        Array.IndexOf(plan.Takers, person) is >= 0 and var account ? account : int.MaxValue;

    private static void Exchange(Draft plan, int one, int other)
    {
        for (var account = 0; account < plan.Takers.Length; account++)
        {
            if (plan.Takers[account] == one)
                plan.Move(account, other);
            else if (plan.Takers[account] == other)
                plan.Move(account, one);
        }
    }
}
