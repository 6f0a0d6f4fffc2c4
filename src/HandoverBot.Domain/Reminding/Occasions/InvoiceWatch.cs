using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>
/// After a quarter it is watched which invoices get paid before people are: owners hear of their open ones, revops of all of
/// them.
/// </summary>
public sealed class InvoiceWatch : IOccasion
{
    public string Key => "invoice_watch_every_working_days";

    public bool IsOn(Policy policy) => policy is { Cadence.InvoiceWatchEveryWorkingDays: not null, Pay.InvoiceWatchDays: not null };

    /// <summary>Whether invoices are watched on a day.</summary>
    public static bool IsWatching(DateOnly day, Policy policy)
    {
        if (policy is not { Cadence.InvoiceWatchEveryWorkingDays: not null, Pay: { InvoiceWatchDays: { } days } pay })
            return false;
        var quarter = policy.Fiscal.QuarterOf(day);
        return day < quarter.Start.AddDays(days) && PaidOutIn(quarter, pay.PayoutMonths) is not null;
    }

    public IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        from receiver in rhythm.Receivers
        where IsWatching(receiver.Today, rhythm.Policy)
        from item in Own(receiver, rhythm).Concat(Everybodys(receiver, rhythm))
        select item;

    private static IEnumerable<DigestItem> Own(Receiver receiver, Rhythm rhythm)
    {
        OpenInvoices[] open = [.. rhythm.OpenInvoices[receiver.Id].OrderBy(account => account.FirstDueOn ?? DateOnly.MaxValue)];
        if (open.Length > 0)
        {
            yield return Item("open_invoices", receiver, rhythm.Policy, $"{Count(open)} of your accounts.") with
            {
                Details = [.. Some.Of(open.Select(Line))],
                Command = "/mybook",
            };
        }
    }

    private static IEnumerable<DigestItem> Everybodys(Receiver receiver, Rhythm rhythm)
    {
        OpenInvoices[] open = [.. rhythm.OpenInvoices.SelectMany(owner => owner)];
        if (open.Length > 0 && receiver.Person.Is(PersonFlags.RevOps))
            yield return Item("open_invoices_of_all", receiver, rhythm.Policy, $"{Count(open)} of {Wording.Count(rhythm.OpenInvoices.Count, "owner")}.");
    }

    private static DigestItem Item(string topic, Receiver receiver, Policy policy, string text)
    {
        var quarter = policy.Fiscal.QuarterOf(receiver.Today);
        var before = policy.Fiscal.QuarterOf(quarter.Start.AddDays(-1));
        var (every, until) = (policy.Cadence.InvoiceWatchEveryWorkingDays!.Value, quarter.Start.AddDays(policy.Pay!.InvoiceWatchDays!.Value - 1));
        var first = policy.WorkingTime.After(quarter.Start, 0, receiver.Person.Region);
        var turn = policy.WorkingTime.Between(first, receiver.Today, receiver.Person.Region) / every;
        var paidOut = PaidOutIn(quarter, policy.Pay.PayoutMonths)!.Value;
        return new DigestItem(
            receiver.Id, $"{topic}:{quarter}", $"{turn}", policy.WorkingTime.After(first, turn * every, receiver.Person.Region), DigestSection.Invoices,
            $"{text} What is paid by {Wording.Day(until)} counts for {before}, which is paid out at the end of {paidOut:MMMM}.")
        {
            LastDay = until,
        };
    }

    private static DateOnly? PaidOutIn(Quarter quarter, IEnumerable<int> months) => Enumerable.Range(0, 3)
        .Select(month => (DateOnly?)quarter.Start.AddMonths(month))
        .FirstOrDefault(month => months.Contains(month!.Value.Month));

    private static string Count(IReadOnlyCollection<OpenInvoices> open)
    {
        var count = open.Sum(account => account.Count);
        return count == 1 ? "1 invoice is open" : $"{count} invoices are open";
    }

    private static string Line(OpenInvoices account)
    {
        var due = account.FirstDueOn is { } day ? $", the first due on {Wording.Day(day)}" : "";
        return $"{account.Account}: {Wording.Count(account.Count, "invoice")}, {Money.Exact(account.Amount, account.Currency.ToUpperInvariant())}{due}";
    }
}
