using System.Runtime.InteropServices;

namespace HandoverBot.Domain.Assigning.Search;

/// <summary>Makes a plan better by moving one account or exchanging two, the best step each time, until no step helps.</summary>
internal sealed class Polish(Puzzle puzzle)
{
    public Draft Of(Draft draft, Aim aim)
    {
        var best = draft.Copy();
        var value = ValueOf(best, aim);
        while (Step(best, value, aim) is { } better)
            value = better;
        return best;
    }

    private Value? Step(Draft draft, Value now, Aim aim)
    {
        var (best, step) = (now, default((int Account, int To, int Other, int Back)));
        var trial = draft;
        for (var account = 0; account < puzzle.Queue.Length; account++)
        {
            var from = trial.Takers[account];
            for (var to = 0; to < puzzle.People.Length; to++)
            {
                if (to != from && puzzle.MayTake[account, to])
                    Consider(account, to, other: -1, from);
            }

            for (var other = account + 1; other < puzzle.Queue.Length; other++)
            {
                var to = trial.Takers[other];
                if (to != from && puzzle.Arr[account] != puzzle.Arr[other] && puzzle.MayTake[account, to] && puzzle.MayTake[other, from])
                    Consider(account, to, other, from);
            }
        }

        if (!best.IsBetterThan(now))
            return null;
        Take(draft, step.Account, step.To, step.Other, step.Back);
        return best;

        void Consider(int account, int to, int other, int from)
        {
            Take(trial, account, to, other, from);
            var value = ValueOf(trial, aim);
            if (value.IsBetterThan(best) && !(aim == Aim.EvenAndNear && trial.Mismatches > now.Mismatches))
                (best, step) = (value, (account, to, other, from));
            Take(trial, account, from, other, to);
        }
    }

    private static void Take(Draft draft, int account, int to, int other, int back)
    {
        draft.Move(account, to);
        if (other >= 0)
            draft.Move(other, back);
    }

    private Value ValueOf(Draft draft, Aim aim) => new(
        draft.OverAccounts, draft.OverArr, draft.AccountSpread, aim == Aim.Cost ? puzzle.Spread(draft.Squares, draft.Sum) : 0,
        aim == Aim.Cost ? draft.Mismatches : 0, draft.Squares, draft.Mismatches);

    /// <summary>As a plan's cost, but in the end with ARR to the last unit, so that there is a way down from step to step.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Value(
        int Over, long OverArr, long AccountSpread, long ArrSpread, int FirstMismatches, Int128 Squares, int Mismatches)
    {
        public bool IsBetterThan(Value other) => (Over, OverArr, AccountSpread, ArrSpread, FirstMismatches, Squares, Mismatches).CompareTo(
            (other.Over, other.OverArr, other.AccountSpread, other.ArrSpread, other.FirstMismatches, other.Squares, other.Mismatches)) < 0;
    }
}

/// <summary>What a plan is made better in.</summary>
internal enum Aim
{
    /// <summary>ARR to the last unit, without sending any more accounts away from their users.</summary>
    EvenAndNear,

    /// <summary>ARR to the last unit.</summary>
    Even,

    /// <summary>What plans are compared by.</summary>
    Cost,
}
