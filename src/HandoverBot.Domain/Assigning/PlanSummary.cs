using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Assigning;

/// <summary>A plan in a few sentences.</summary>
internal static class PlanSummary
{
    public static IEnumerable<string> Of(
        AssignmentQuestion question, IReadOnlyCollection<PlanLine> lines, IReadOnlyCollection<PlannedBook> books, PlanCost cost, bool isProven)
    {
        var left = lines.Count(line => line.NewOwner is null);
        if (left > 0)
            yield return $"For {Wording.Count(left, "account")} there is nobody in the pool who may take it over.";
        if (left == lines.Count)
            yield break;

        foreach (var sentence in Caps(question, books, cost))
            yield return sentence;
        yield return $"Books then have {Range(books.Select(book => (decimal)book.After.Accounts), number => $"{number}")} accounts and "
            + $"{Range(books.Select(book => book.After.Arr), arr => Money.Format(arr, question.Currency))} ARR, what is under way included.";
        if (cost.Mismatches > 0)
            yield return $"{Wording.Count(cost.Mismatches, "account")} would go to somebody who works elsewhere than its users.";
        yield return isProven
            ? "No other plan is better by these measures: that is proven."
            : "This is the best plan found; that there is no better one has not been proven.";
    }

    private static IEnumerable<string> Caps(AssignmentQuestion question, IReadOnlyCollection<PlannedBook> books, PlanCost cost)
    {
        PlannedBook[] over = [.. books.Where(book => book.IsOverCap)];
        if (over.Length == 0)
        {
            if (question.Limits is { CapAccounts: not null } or { CapArr: not null })
                yield return "Nobody goes over the cap.";
            yield break;
        }

        var names = Wording.And(over.Select(book => $"{book.Person.Name} ({BookWords.Load(book.After, question.Limits, question.Currency)})"));
        yield return $"Over the cap: {names}.";
        if (cost.OverAccounts > 0)
            yield return $"That is {Wording.Count(cost.OverAccounts, "account")} over the caps altogether; no plan has fewer.";
    }

    private static string Range(IEnumerable<decimal> values, Func<decimal, string> words)
    {
        var all = values.ToList();
        var (least, most) = (words(all.Min()), words(all.Max()));
        return least == most ? least : $"{least} to {most}";
    }
}
