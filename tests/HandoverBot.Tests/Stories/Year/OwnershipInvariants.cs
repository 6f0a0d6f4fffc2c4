using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Owning;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>Every day of every account belongs to one person or to nobody, as everything that happened says.</summary>
internal sealed class OwnershipInvariants(Workplace team, YearMarket market)
{
    public async Task Check()
    {
        var (rows, owners) = await team.Within(async services => (
            await services.GetRequiredService<HandoverBotDb>().Ownerships.OrderBy(row => row.AccountId).ThenBy(row => row.Since).ToListAsync(),
            await services.GetRequiredService<AccountStore>().Owners(CancellationToken.None)));
        var byAccount = rows.ToLookup(row => row.AccountId);
        foreach (var id in market.Ids)
        {
            var history = byAccount[id].ToList();
            var told = string.Join("; ", history.Select(row => $"{row.Owner} {row.Since:yyyy-MM-dd}–{row.Until:yyyy-MM-dd}"));
            foreach (var (row, next) in history.Zip(history.Skip(1)))
                Assert.True(row.Until == next.Since, $"The owners of {id} follow one another without gap or overlap: {told}");
            Assert.True(history.Count(row => row.Until is null) <= 1 && (history.Count == 0 || history[^1].Until is null), $"The last owner of {id} lasts: {told}");
            Assert.True(owners[id] == market.OwnerOf(id), $"{id} is {owners[id]}'s, and by what happened {market.OwnerOf(id)}'s: {told}");
            Assert.True(owners[id] == history.LastOrDefault()?.Owner, $"{id} is {owners[id]}'s, and by its history it is not: {told}");
        }
    }

    /// <summary>What the rows say is what the log of ownership adds up to, and every completed handover is in it.</summary>
    public async Task CheckHistory()
    {
        var (histories, rows, completed) = await team.Within(async services =>
        {
            var db = services.GetRequiredService<HandoverBotDb>();
            return (
                await services.GetRequiredService<Ownerships>().HistoriesOf(market.Ids, CancellationToken.None),
                (await db.Ownerships.ToListAsync()).ToLookup(row => row.AccountId),
                await services.GetRequiredService<HandoverLog>().All().Where(each => each.Event is HandoverCompleted).ToListAsync());
        });
        foreach (var id in market.Ids)
        {
            Assert.True(
                histories[id].Spans.Where(span => span.Owner is not null).Select(span => (span.Owner!.Value, span.From, span.Until))
                    .SequenceEqual(rows[id].OrderBy(row => row.Since).Select(row => (row.Owner, row.Since, row.Until))),
                $"The owners of {id} are what its history adds up to.");
        }

        foreach (var each in completed)
        {
            Assert.True(
                histories.Values.Any(history => history.Events.Any(told => told.Word is { Kind: OwnershipWordKind.Handover } word && word.By == each.Handover.Value)),
                $"Handover {each.Handover} was completed, and no history knows it.");
        }
    }
}
