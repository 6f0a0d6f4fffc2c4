using HandoverBot.Domain.Assigning.Search;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Assigning;

/// <summary>Says of each line of a plan why this person gets this account, by what would be worse with anybody else.</summary>
internal sealed class LineReasons(AssignmentQuestion question, Neighbourhood neighbourhood, Puzzle puzzle, Draft plan)
{
    public string Of(int index)
    {
        var account = puzzle.Queue[index];
        var member = puzzle.People[plan.Takers[index]];
        string?[] sentences =
        [
            account.Pinned is { } pinned ? $"This is settled, because {pinned.Because}" : Comparison(index),
            account.Pinned is null ? Standing(member) : null,
            Place(account, member.Person),
            account.Arr is null ? Unknown() : null,
        ];
        return string.Join(" ", sentences.OfType<string>().Select(Wording.Sentence));
    }

    public static string ForNobody(WaitingAccount account, AssignmentQuestion question)
    {
        if (question.People.IsEmpty)
            return "Nobody is in the pool who could take it over.";
        var excluded = question.People.Where(member => account.Never.Contains(member.Person.Id)).Select(member => member.Person.Name);
        return account.Pinned is { } pinned
            ? $"It is settled for somebody who is not in the pool, because {pinned.Because}."
            : $"Nobody in the pool may take it over: {Wording.And(excluded.Order(StringComparer.OrdinalIgnoreCase))} may not, and nobody else is there.";
    }

    private string Comparison(int index)
    {
        var (taker, cost) = (plan.Takers[index], plan.Cost);
        PlanCost? next = null;
        for (var person = 0; person < puzzle.People.Length; person++)
        {
            if (person == taker || !puzzle.MayTake[index, person])
                continue;
            plan.Move(index, person);
            var other = plan.Cost;
            next = next is { } best && best <= other ? best : other;
            plan.Move(index, taker);
        }

        return next is { } alternative ? Worse(cost, alternative) : "Nobody else in the pool may take it over";
    }

    private static string Worse(PlanCost plan, PlanCost alternative) => alternative switch
    {
        _ when alternative.OverAccounts != plan.OverAccounts => "With anybody else more accounts would be over the cap",
        _ when alternative.OverArr != plan.OverArr => "With anybody else more ARR would be over the cap",
        _ when alternative.AccountSpread != plan.AccountSpread => "With anybody else the numbers of accounts would be less even",
        _ when alternative.ArrSpread != plan.ArrSpread => "With anybody else ARR would be less even",
        _ when alternative.Mismatches != plan.Mismatches => "Whoever else would keep the books as even works further from its users",
        _ => "Somebody else would do as well; where all is equal, the first id decides",
    };

    private string? Standing(PoolMember member)
    {
        var others = puzzle.People.Where(other => other != member).ToList();
        if (others.Count == 0)
            return null;
        var fewest = others.TrueForAll(other => other.Expected.Accounts > member.Expected.Accounts);
        var least = others.TrueForAll(other => other.Expected.Arr > member.Expected.Arr);
        var has = BookWords.Load(member.Expected, question.Limits, question.Currency);
        return (fewest, least) switch
        {
            (true, true) => $"{member.Person.Name} starts with the fewest accounts and the least ARR: {has}",
            (true, false) => $"{member.Person.Name} starts with the fewest accounts: {has}",
            (false, true) => $"{member.Person.Name} starts with the least ARR: {has}",
            _ => $"{member.Person.Name} starts with {has}",
        };
    }

    private string Place(WaitingAccount account, Person person) => neighbourhood.Of(person, account.Users) switch
    {
        Closeness.Near => $"Most of its users are in {Wording.Or(account.Users.Leading)}, where {person.Name} works",
        Closeness.Far => $"Its users are elsewhere ({account.Users.Counts})",
        _ when !account.Users.AreKnown => "Where its users are is not known",
        _ => $"Whether {person.Name} is near its users is not known",
    };

    private string Unknown() => question.AssumedArr is { } assumed
        ? $"Its ARR is not known; it counts as {Money.Format(assumed, question.Currency)}, the average of the queue"
        : "Its ARR is not known, nor that of any other in the queue, so only numbers of accounts are compared";
}
