namespace HandoverBot.Domain.Assigning.Search;

/// <summary>
/// Looks for a better plan than the one that is known, from the largest account down, and leaves out whatever the bound says
/// cannot be better. Given time it is exhaustive; how far it goes is counted, not timed, so that the answer is always the same.
/// </summary>
internal sealed class BranchAndBound(Puzzle puzzle, LowerBound bound, int mostNodes)
{
    private int _nodes;

    public Draft Best { get; private set; } = new(puzzle);

    /// <summary>Whether nothing was left out but what cannot be better.</summary>
    public bool IsExhausted { get; private set; } = true;

    /// <param name="known">A whole plan.</param>
    /// <param name="floor">What no plan can be better than.</param>
    public void Improve(Draft known, PlanCost floor)
    {
        Best = known;
        var cost = known.Cost;
        if (cost > floor)
            Branch(new Draft(puzzle), account: 0, floor, ref cost);
    }

    private void Branch(Draft draft, int account, PlanCost floor, ref PlanCost best)
    {
        if (account == puzzle.Queue.Length)
        {
            if (draft.Cost is var cost && cost < best)
                (Best, best) = (draft.Copy(), cost);
            return;
        }

        foreach (var person in InOrder(draft, account))
        {
            if (best <= floor)
                return;
            if (++_nodes > mostNodes)
            {
                IsExhausted = false;
                return;
            }

            draft.Give(account, person);
            if (bound.Of(draft, account + 1) < best)
                Branch(draft, account + 1, floor, ref best);
            draft.TakeBack(account);
        }
    }

    /// <summary>The emptiest books first. Of people between whom there is no difference, one is enough.</summary>
    private List<int> InOrder(Draft draft, int account)
    {
        var seen = new HashSet<(int, int, long)>();
        var order = new List<int>();
        for (var person = 0; person < puzzle.People.Length; person++)
        {
            if (puzzle.MayTake[account, person] && seen.Add((puzzle.Kinds[person], draft.Counts[person], draft.Books[person])))
                order.Add(person);
        }

        order.Sort((left, right) =>
            (draft.Counts[left], draft.Books[left], left).CompareTo((draft.Counts[right], draft.Books[right], right)));
        return order;
    }
}
