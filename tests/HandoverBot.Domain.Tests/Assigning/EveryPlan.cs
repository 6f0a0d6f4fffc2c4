using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Tests.Assigning;

/// <summary>
/// Tries out every plan there is. It shares nothing with the planner: costs are worked out anew from what they are said to mean.
/// </summary>
internal static class EveryPlan
{
    public static PlanCost LeastCost(AssignmentQuestion question, decimal step)
    {
        var neighbourhood = new Neighbourhood(new Roster(question.People.Select(member => member.Person)));
        return All(question, new PoolMember?[question.Queue.Length], 0).Select(takers => Cost(question, takers, neighbourhood, step)).Min();
    }

    public static PlanCost Cost(AssignmentQuestion question, IReadOnlyList<PoolMember?> takers, Neighbourhood neighbourhood, decimal step)
    {
        var assumed = question.AssumedArr ?? 0;
        var lines = question.Queue.Zip(takers).ToList();
        var books = question.People.Select(member =>
        {
            var taken = lines.Where(line => line.Second == member).Select(line => line.First).ToList();
            return (
                Count: member.Expected.Accounts + taken.Count,
                Arr: member.Expected.Arr + (assumed * member.Expected.UnknownArr) + taken.Sum(account => account.Arr ?? assumed));
        }).ToList();
        var mean = books.Count == 0 ? 0 : books.Average(book => book.Arr);
        var variance = books.Count == 0 ? 0 : books.Average(book => (book.Arr - mean) * (book.Arr - mean));
        return new PlanCost(
            takers.Count(taker => taker is null),
            books.Sum(book => Math.Max(0, book.Count - (question.Limits?.CapAccounts ?? int.MaxValue))),
            (long)books.Sum(book => Math.Max(0, book.Arr - (question.Limits?.CapArr ?? decimal.MaxValue))),
            books.Sum(book => (long)book.Count * book.Count),
            (long)Math.Floor((Math.Sqrt((double)variance) / (double)step) + 1e-9),
            lines.Count(line => line.Second is { } member && neighbourhood.Of(member.Person, line.First.Users) == Closeness.Far));
    }

    private static IEnumerable<PoolMember?[]> All(AssignmentQuestion question, PoolMember?[] takers, int account)
    {
        if (account == takers.Length)
        {
            yield return takers;
            yield break;
        }

        PoolMember?[] possible = [.. question.People.Where(member => question.Queue[account].MayGoTo(member.Person.Id))];
        foreach (var member in possible.Length == 0 ? [null] : possible)
        {
            takers[account] = member;
            foreach (var plan in All(question, takers, account + 1))
                yield return plan;
        }
    }
}
