using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>What is still to be paid.</summary>
internal static class InvoiceLines
{
    private const string Label = "Unpaid invoices";

    public static BriefSection Of(BriefSubject subject) => new("Invoices", [.. Lines(subject)]);

    private static IEnumerable<BriefLine> Lines(BriefSubject subject)
    {
        if (subject.Handover.Invoices is not { AsOf: { } at } standing)
        {
            yield return new BriefLine(Label, Value: null, "nobody has told");
            yield break;
        }

        var age = subject.AgeOf(at);
        yield return new BriefLine(Label, standing.Blocking.IsEmpty ? "none" : $"{standing.Blocking.Length}", standing.Source, age);
        foreach (var invoice in standing.Blocking)
            yield return new BriefLine($"Invoice {invoice.Number}", Words(invoice, subject.Today), standing.Source, age) { Link = invoice.Url };
        if (standing.Note is { } note)
            yield return new BriefLine("Checked where", note, standing.Source, age);
    }

    private static string Words(Invoice invoice, DateOnly today)
    {
        var amount = Money.Exact(invoice.AmountDue, invoice.Currency);
        return invoice.DueOn switch
        {
            null => $"{amount}, no due day",
            { } day when day < today => $"{amount}, due {HandoverWords.Day(day)}, {Wording.Count(today.DayNumber - day.DayNumber, "day")} overdue",
            { } day => $"{amount}, due {HandoverWords.Day(day)}",
        };
    }
}
