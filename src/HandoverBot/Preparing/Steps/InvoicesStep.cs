using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
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
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>More are summed up in one line; the invoice system has them all.</summary>
    private const int Shown = 30;

    public override FormReading Read(ViewState values, FormContext context)
    {
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
        context.Now.OwnerAttestsInvoices ? Attestation(context) : Known(context.Handover.Invoices, context.Now.Today);

    private static IEnumerable<Block> Attestation(FormContext context) =>
    [
        Kit.Section($"All open invoices of *{context.Handover.AccountName}* have to be paid first, not only the overdue ones."),
        Kit.Input(
            "Is every open invoice paid?", Paid,
            Kit.Radio(Entries.Action, [Kit.Option("Yes, all of them are paid", Yes), Kit.Option("No, some are still open", No)])),
        Kit.Input("Where did you look, or what is open?", Note, Kit.TextInput(Entries.Action, multiline: true)),
    ];

    private static IEnumerable<Block> Known(InvoiceStanding? standing, DateOnly today)
    {
        if (standing is not { IsKnown: true })
            return [Kit.Section($"Nobody has told the bot about this account's invoices yet, and unknown is not paid. An admin imports them; this gate then clears by itself.")];
        var asOf = Kit.Context($"From {standing.Source}, as of {standing.AsOf:d MMM yyyy HH:mm} UTC. The gate follows by itself when this changes.");
        if (standing.IsClear)
            return [asOf];
        return
        [
            Kit.Section($"These invoices have to be paid before the handover. You know the customer: please chase them."),
            .. standing.Blocking.Take(Shown).Select(invoice => Kit.Section(Line(invoice, today))),
            .. standing.Blocking.Length > Shown ? [Kit.Context($"and {standing.Blocking.Length - Shown} more")] : Array.Empty<Block>(),
            asOf,
        ];
    }

    private static Mrkdwn Line(Invoice invoice, DateOnly today)
    {
        var number = invoice.Url is { } url ? Mrkdwn.Link(url, invoice.Number) : Mrkdwn.Escaped(invoice.Number);
        Mrkdwn due = invoice.DueOn switch
        {
            null => $"no due day",
            { } day when day < today => $"due {HandoverWords.Day(day)}, *{today.DayNumber - day.DayNumber} days overdue*",
            { } day => $"due {HandoverWords.Day(day)}",
        };
        return $"• *{number}* · {invoice.AmountDue:N2} {invoice.Currency} · {due}";
    }
}
