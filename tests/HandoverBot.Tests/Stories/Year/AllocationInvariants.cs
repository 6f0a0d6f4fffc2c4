using HandoverBot.Allocations;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>The allocation lists are up to date, and what was looked at bit by bit is what a look at everything finds.</summary>
internal sealed class AllocationInvariants(Workplace team)
{
    public async Task Check()
    {
        await team.Run<AllocationJob>();
        var left = await team.Within(services => services.GetRequiredService<StaleAllocations>().Count(CancellationToken.None));
        Assert.True(left == 0, $"Looking at the allocations catches up: {left} are left.");
    }

    public async Task CheckAll()
    {
        await Check();
        var bitByBit = await Lines();
        await team.Store(async (services, token) =>
        {
            var stale = services.GetRequiredService<StaleAllocations>();
            await stale.MarkAll((await stale.LastLook(token))!, token);
        });
        await team.Run<AllocationJob>();
        var atOnce = await Lines();
        Assert.True(bitByBit.Count > 0 && bitByBit.SequenceEqual(atOnce), $"The lists lack {string.Join("; ", atOnce.Except(bitByBit))}, and have too much: {string.Join("; ", bitByBit.Except(atOnce))}");
    }

    private Task<List<string>> Lines() => team.Within(async services =>
    {
        var rows = await services.GetRequiredService<HandoverBotDb>().Allocations.OrderBy(row => row.List).ThenBy(row => row.Subject).ToListAsync();
        return rows.ConvertAll(row => $"{row.List} {row.Subject} {row.Name} {row.Weight} {row.Pool} {row.Region} {row.OwnerRole}");
    });
}
