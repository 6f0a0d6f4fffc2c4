using HandoverBot.Ledgers.Csv;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;

namespace HandoverBot.Commands.Importing;

/// <summary>Takes arr.csv, which tells of days in the past; the ARR of today comes with accounts.csv.</summary>
internal sealed class ArrImport(CommandServices services)
{
    public async Task Run(ImportFile file, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation);
        var now = services.Clock.GetUtcNow();
        var owners = await scope.Get<AccountStore>().Owners(cancellation);

        var rows = 0;
        await file.Check(new ArrCsv(owners.Keys, now), _ => rows++);
        var added = await file.Store(
            new ArrCsv(owners.Keys, now),
            told => scope.Get<HandoverBotDb>().Write(token => scope.Get<ArrObservations>().NotePast(told, file.Name, now, token), cancellation));
        await file.Say($"ARR of {Wording.Count(rows, "day")}: {added:N0} new or changed, {rows - added:N0} known already");
    }
}
