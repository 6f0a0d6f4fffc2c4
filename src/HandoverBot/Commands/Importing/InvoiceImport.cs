using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Invoices;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Importing;

/// <summary>Takes invoices.csv, which is the whole truth: it replaces all there were.</summary>
internal sealed class InvoiceImport(CommandServices services)
{
    public async Task Run(ImportFile file, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation, builder => builder.AddRunningHandovers().AddScoped<InvoiceWatch>());
        await scope.Policies(cancellation);
        var accounts = new HashSet<AccountId>();
        await foreach (var id in scope.Get<AccountStore>().Ids().WithCancellation(cancellation))
            accounts.Add(id);

        var open = 0;
        await file.Check(new InvoiceCsv(accounts), row => open += row.Invoice.Status == InvoiceStatus.Open ? 1 : 0);
        var count = await file.Store(
            new InvoiceCsv(accounts),
            invoices => scope.Get<HandoverBotDb>().Write(
                token => scope.Get<InvoiceStore>().ReplaceAll(invoices, file.Name, services.Clock.GetUtcNow(), token),
                cancellation));

        await file.Say($"{Wording.Count(count, "invoice")}, {open:N0} of them open. They replace all that were known before.");
        if (scope.Configuration["Invoices:Source"] != "Csv")
            await file.Say("Handovers do not look at them: set Invoices:Source to Csv, or they go by what the owners or Stripe say.");
        foreach (var handover in await scope.Get<InvoiceWatch>().Look(cancellation))
            await file.Say($"{handover.AccountName} is in a handover: {handover.Standing(Gate.Invoices)?.Why}.");
    }
}
