using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>The invoices that are still to be paid; where no system knows them, the owner's word.</summary>
public sealed class InvoicesStep() : PreparationStep("prepare_invoices", "Unpaid invoices", Gate.Invoices)
{
    private const string Paid = "Invoices paid";
    private const string Note = "Invoices checked where";
    private const string Again = "Check again";
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>Far more than anybody leaves unpaid, and as many as a view has room for; the invoice system has them all.</summary>
    private const int Shown = 300;

    public override FormReading Read(ViewState values, FormContext context)
    {
        if (values.Values.Keys.FirstOrDefault(block => block.StartsWith(Again, StringComparison.Ordinal) && values.Ticked(block).Contains(Yes)) is { } again)
            return FormReading.Wrong(again, "The invoices are being read again; this form shows in a moment how they stand.") with { ChecksInvoices = true };
        if (!context.Now.OwnerAttestsInvoices)
            return Recheck(context.Handover.Invoices);
        if (values.Radio(Paid) is not { } answer)
            return FormReading.Wrong(Paid, "Say whether every open invoice is paid.");
        if (values.Text(Note) is not { } note)
            return FormReading.Wrong(Note, "Say in a sentence where you looked, or what is still open.");
        var standing = answer == Yes
            ? new InvoiceStanding(context.Viewer.Name, context.Now.Instant, [], note)
            : InvoiceStanding.Unknown(context.Viewer.Name) with { Note = note };
        return FormReading.Of(new RecordInvoices(standing), Note);
    }

    /// <summary>What a system knows clears the gate again after it was pushed back.</summary>
    private static FormReading Recheck(InvoiceStanding? known) =>
        known is { IsKnown: true } ? FormReading.Of(new RecordInvoices(known), Paid) : FormReading.Of();

    protected override IEnumerable<Block> Blocks(FormContext context) =>
        context.Now.OwnerAttestsInvoices ? Attestation(context) : [.. Known(context), .. Looking(context.Now)];

    private static IEnumerable<Block> Attestation(FormContext context) =>
    [
        Kit.Section($"All open invoices of *{context.Handover.AccountName}* have to be paid first, not only the overdue ones."),
        Kit.Input(
            "Is every open invoice paid?", Paid,
            Kit.Radio(Entries.Action, [Kit.Option("Yes, all of them are paid", Yes), Kit.Option("No, some are still open", No)])),
        Kit.Input("Where did you look, or what is open?", Note, Kit.TextInput(Entries.Action, multiline: true)),
    ];

    private static IEnumerable<Block> Known(FormContext context)
    {
        var (standing, now) = (context.Handover.Invoices, context.Now);
        if (standing is not { IsKnown: true })
            return [Kit.Section(now.InvoiceLook is null
                ? (Mrkdwn)$"Nobody has told the bot about this account's invoices yet, and unknown is not paid. An admin imports them; this gate then clears by itself."
                : $"It is not known how this account's invoices stand, and unknown is not paid. This gate clears by itself once they have been read.")];
        var at = now.InvoiceLook?.ReadAt ?? standing.AsOf!.Value;
        var asOf = Kit.Context($"From {standing.Source}, as of {at:d MMM yyyy HH:mm} UTC, {Age(now.Instant - at)}. The gate follows by itself when this changes.");
        if (standing.IsClear)
            return [asOf];
        return
        [
            Kit.Section($"These invoices have to be paid before the handover. You know the customer: please chase them."),
            .. Kit.Sections(standing.Blocking.Take(Shown).Select(invoice => Line(invoice, now.Today))),
            .. standing.Blocking.Length > Shown ? [Kit.Context($"and {standing.Blocking.Length - Shown} more")] : Array.Empty<Block>(),
            asOf,
            Kit.Divider(),
            Kit.Section($"Here is a reminder to copy, make your own and send; the bot does not write to customers:"),
            Kit.Section($"{ReminderDraft.For(standing.Blocking, now.NameOf(context.Handover.Owner), now.Today)}"),
        ];
    }

    /// <summary>What came of asking a system, and asking it once more.</summary>
    private static IEnumerable<Block> Looking(HandoverNow now)
    {
        if (now.InvoiceLook is not { } look)
            yield break;
        if (look is { Trouble: { } trouble, TriedAt: { } tried })
            yield return Kit.Section($"⚠️ They could not be read at {tried:HH:mm} UTC on {tried:d MMM yyyy}. {trouble}");
        // Slack keeps the tick of a block with the same id when the form is drawn again.
        yield return Kit.Input(
            "Has something changed?", $"{Again} ({now.Handover.Version}, {look.TriedAt:HHmmssfff})",
            Kit.Checkboxes(Entries.Action, [Kit.Option("Check again", Yes)]), optional: true,
            hint: "Tick this and press Save and continue: the form stays open and shows how the invoices stand now.");
    }

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => "just now",
        { TotalHours: < 2 } => $"{age.TotalMinutes:F0} minutes ago",
        { TotalDays: < 2 } => $"{age.TotalHours:F0} hours ago",
        _ => $"{age.TotalDays:F0} days ago",
    };

    private static Mrkdwn Line(Invoice invoice, DateOnly today)
    {
        var number = invoice.Url is { } url ? Mrkdwn.Link(url, invoice.Number) : Mrkdwn.Escaped(invoice.Number);
        Mrkdwn due = invoice.DueOn switch
        {
            null => $"no due day",
            { } day when day < today => $"due {HandoverWords.Day(day)}, *{Overdue(today.DayNumber - day.DayNumber)} overdue*",
            { } day => $"due {HandoverWords.Day(day)}",
        };
        return $"• *{number}* · {Money.Exact(invoice.AmountDue, invoice.Currency)} · {due}";
    }

    private static string Overdue(int days) => days == 1 ? "1 day" : $"{days} days";
}
