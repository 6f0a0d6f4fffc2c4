using HandoverBot.Ledgers.Csv;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;

namespace HandoverBot.Commands.Importing;

/// <summary>Takes usage.csv; quarters it does not name stay as they are.</summary>
internal sealed class UsageImport(CommandServices services)
{
    public async Task Run(ImportFile file, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation);
        var policy = (await scope.Policies(cancellation)).InForce;
        var now = services.Clock.GetUtcNow();
        var owners = await scope.Get<AccountStore>().Owners(cancellation);

        var rows = 0;
        await file.Check(Reader(), _ => rows++);
        var added = await file.Store(
            Reader(),
            usage => scope.Get<HandoverBotDb>().Write(token => scope.Get<UsageStore>().Note(usage, file.Name, now, token), cancellation));
        await file.Say($"{Wording.Count(rows, "quarter")} of usage: {added:N0} new or changed, {rows - added:N0} known already");

        UsageCsv Reader() => new(owners.Keys, policy, policy.Fiscal.DayOf(now));
    }
}
