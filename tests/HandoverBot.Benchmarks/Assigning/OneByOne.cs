using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Assigning;

namespace HandoverBot.Benchmarks.Assigning;

/// <summary>What a lead does by hand: the largest account first, each to whoever then has the fewest accounts and the least ARR.</summary>
internal static class OneByOne
{
    public static PlanCost Cost(AssignmentQuestion question, decimal step)
    {
        var loads = question.People.ToDictionary(member => member.Person.Id, member => (member.Expected.Accounts, member.Expected.Arr));
        var takers = new Dictionary<WaitingAccount, PoolMember?>();
        foreach (var account in question.Queue.OrderByDescending(account => account.Arr))
        {
            var taker = question.People.Where(member => account.MayGoTo(member.Person.Id)).MinBy(member => loads[member.Person.Id]);
            takers[account] = taker;
            if (taker?.Person.Id is { } id)
                loads[id] = (loads[id].Accounts + 1, loads[id].Arr + (account.Arr ?? 0));
        }

        var neighbourhood = new Neighbourhood(new Roster(question.People.Select(member => member.Person)));
        return EveryPlan.Cost(question, [.. question.Queue.Select(account => takers[account])], neighbourhood, step);
    }
}
