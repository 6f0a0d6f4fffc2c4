namespace HandoverBot.Domain.Assigning.Search;

/// <summary>
/// The plan with the fewest accounts over caps, then the most even numbers of accounts, then the fewest mismatches: a
/// minimum-cost flow from accounts to people with convex costs, exact whatever the locks are. ARR is not looked at.
/// </summary>
/// <remarks>
/// Accounts come in one after the other. Each takes the cheapest way to a free place, on which it may push others on to the
/// next person; by the theory of shortest augmenting paths the plan so far always is the cheapest for its accounts.
/// </remarks>
internal sealed class CountFlow(Puzzle puzzle)
{
    private readonly int _people = puzzle.People.Length;
    private readonly long _countWeight = puzzle.Queue.Length + 1;

    /// <summary>More than all squares together can come to.</summary>
    private readonly long _capWeight =
        (puzzle.Queue.Length + 1L) * ((puzzle.Queue.Length * ((2L * (puzzle.Counts.DefaultIfEmpty().Max() + puzzle.Queue.Length)) + 1)) + 1);

    public Draft Solve()
    {
        var draft = new Draft(puzzle);
        for (var account = 0; account < puzzle.Queue.Length; account++)
            Add(draft, account);
        return draft;
    }

    private void Add(Draft draft, int account)
    {
        var costs = new long?[_people];
        var from = new (int Person, int Account)[_people];
        for (var person = 0; person < _people; person++)
        {
            if (puzzle.MayTake[account, person])
                (costs[person], from[person]) = (Far(account, person), (-1, account));
        }

        var pushes = Pushes(draft);
        while (Relax(pushes, costs, from))
        {
            // Until no way gets any cheaper; there is no cycle that would for ever.
        }

        var end = -1;
        for (var person = 0; person < _people; person++)
        {
            if (costs[person] is { } cost && (end < 0 || cost + OneMore(draft, person) < costs[end] + OneMore(draft, end)))
                end = person;
        }

        for (var person = end; person >= 0; person = from[person].Person)
        {
            var moved = from[person].Account;
            if (draft.Takers[moved] >= 0)
                draft.TakeBack(moved);
            draft.Give(moved, person);
        }
    }

    /// <summary>The cheapest account to push from one person on to another; null where none may be.</summary>
    private (long Cost, int Account)?[,] Pushes(Draft draft)
    {
        var pushes = new (long Cost, int Account)?[_people, _people];
        for (var account = 0; account < puzzle.Queue.Length; account++)
        {
            var holder = draft.Takers[account];
            if (holder < 0)
                continue;
            for (var person = 0; person < _people; person++)
            {
                var cost = Far(account, person) - Far(account, holder);
                if (person != holder && puzzle.MayTake[account, person] && !(pushes[holder, person]?.Cost <= cost))
                    pushes[holder, person] = (cost, account);
            }
        }

        return pushes;
    }

    private bool Relax((long Cost, int Account)?[,] pushes, long?[] costs, (int Person, int Account)[] from)
    {
        var cheaper = false;
        for (var holder = 0; holder < _people; holder++)
        {
            for (var person = 0; person < _people; person++)
            {
                if (costs[holder] is not { } cost || pushes[holder, person] is not { } push || costs[person] <= cost + push.Cost)
                    continue;
                (costs[person], from[person]) = (cost + push.Cost, (holder, push.Account));
                cheaper = true;
            }
        }

        return cheaper;
    }

    private long Far(int account, int person) => puzzle.IsFar[account, person] ? 1 : 0;

    private long OneMore(Draft draft, int person)
    {
        var count = draft.Counts[person];
        var over = puzzle.OverAccounts(count + 1) - puzzle.OverAccounts(count);
        return (over * _capWeight) + (((2L * count) + 1) * _countWeight);
    }
}
