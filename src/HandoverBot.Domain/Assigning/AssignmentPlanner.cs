using HandoverBot.Domain.Assigning.Search;
using HandoverBot.Domain.Books;

namespace HandoverBot.Domain.Assigning;

/// <summary>Finds the best plan. The same question always gets the same answer, in whatever order it is asked.</summary>
public static class AssignmentPlanner
{
    /// <summary>Some tenths of a second for the largest teams; few questions need any of it.</summary>
    private const int MostNodes = 20_000;

    public static AssignmentPlan Plan(AssignmentQuestion question, Neighbourhood neighbourhood) => Plan(question, neighbourhood, MostNodes);

    internal static AssignmentPlan Plan(AssignmentQuestion question, Neighbourhood neighbourhood, int mostNodes)
    {
        var puzzle = new Puzzle(question, neighbourhood);
        if (puzzle.Queue.Length == 0)
            return Written(question, neighbourhood, puzzle, new Draft(puzzle), isProven: true);

        var bound = new LowerBound(puzzle);
        var flow = new CountFlow(puzzle).Solve();
        var polish = new Polish(puzzle);
        var best = polish.Of(flow, Aim.EvenAndNear);
        bound.LearnFrom(best);
        var floor = bound.AtFirst(flow.Cost);
        if (best.Cost > floor)
        {
            var even = polish.Of(flow, Aim.Even);
            best = new[] { best, polish.Of(best, Aim.Cost), polish.Of(even, Aim.Cost) }.MinBy(plan => plan.Cost)!;
        }

        var search = new BranchAndBound(puzzle, bound, mostNodes);
        search.Improve(best, floor);
        Tidying.ById(puzzle, search.Best);
        return Written(question, neighbourhood, puzzle, search.Best, search.IsExhausted || search.Best.Cost <= floor);
    }

    private static AssignmentPlan Written(AssignmentQuestion question, Neighbourhood neighbourhood, Puzzle puzzle, Draft draft, bool isProven)
    {
        var reasons = new LineReasons(question, neighbourhood, puzzle, draft);
        var planned = puzzle.Queue.Select((account, index) => new PlanLine(account, puzzle.People[draft.Takers[index]].Person, reasons.Of(index)));
        var nobodys = question.Queue
            .Where(account => !puzzle.Queue.Contains(account))
            .OrderBy(account => account.Id.Value, StringComparer.Ordinal)
            .Select(account => new PlanLine(account, NewOwner: null, LineReasons.ForNobody(account, question)));
        PlanLine[] lines = [.. planned, .. nobodys];
        PlannedBook[] books =
        [
            .. puzzle.People
                .OrderBy(member => member.Person.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(member => member.Person.Id.Value, StringComparer.Ordinal)
                .Select(member => new PlannedBook(member, After(member, lines), question.Limits)),
        ];
        var cost = draft.Cost;
        return new AssignmentPlan([.. lines], [.. books], cost, isProven, puzzle.Step)
        {
            Summary = [.. PlanSummary.Of(question, lines, books, cost, isProven)],
        };
    }

    private static BookLoad After(PoolMember member, PlanLine[] lines) => lines
        .Where(line => line.NewOwner?.Id == member.Person.Id)
        .Aggregate(member.Expected, (load, line) => load.With(line.Account.Arr));
}
