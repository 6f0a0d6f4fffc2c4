using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>What must be impossible, looked for in the logs of all handovers, event by event.</summary>
internal sealed class HandoverInvariants(Workplace team, YearTeam people, YearMarket market, Policy policy)
{
    private readonly Dictionary<HandoverId, int> _checked = [];
    private readonly HashSet<HandoverId> _unknownInvoices = [];

    /// <summary>How many of them had to do with invoices of which nobody knew anything.</summary>
    public int UnknownInvoices => _unknownInvoices.Count;

    /// <summary>Looks at those that something has happened to since the last time.</summary>
    public async Task Check()
    {
        var (rows, hashes) = await team.Within(async services =>
        {
            var db = services.GetRequiredService<HandoverBotDb>();
            return (await db.Handovers.ToListAsync(), await db.Policies.Select(row => row.Hash).ToListAsync());
        });
        foreach (var row in rows.Where(row => _checked.GetValueOrDefault(row.Id) != row.Version))
        {
            var log = await team.Within(services => services.GetRequiredService<HandoverLog>().Load(row.Id, CancellationToken.None));
            Check(row, log, hashes);
            _checked[row.Id] = row.Version;
        }
    }

    /// <summary>Looks at all of them again.</summary>
    public Task CheckAll()
    {
        _checked.Clear();
        return Check();
    }

    private void Check(HandoverRow row, IReadOnlyList<RecordedEvent> log, List<string> hashes)
    {
        var state = HandoverHistory.Fold(log)!;
        if (log.Any(each => each.Event is InvoicesRecorded { Standing.AsOf: null }))
            _unknownInvoices.Add(row.Id);
        That(StorageJson.Write(state) == row.State, "Folding the log gives the stored state", row, log);
        That(log.All(each => hashes.Contains(each.Policy.Hash)), "Every event carries a policy that is stored", row, log);
        That(log.All(each => each.Policy == state.Policy), "A handover keeps its policy", row, log);
        That(NobodyApprovesTheirOwn(state, log), "No owner approves their own removal", row, log);
        That(GroundsAreAccepted(log), "No refused reason is the only ground", row, log);
        That(LeadershipMovesTopAccounts(log), "No top account is moved by a lead", row, log);
        That(UnknownIsNeverPaid(log), "Unknown invoices never count as paid", row, log);
        if (log.FirstOrDefault(each => each.Event is HandoverCompleted) is { } completed)
        {
            That(LeftInTime(state, log, completed), "No account leaves a TAM before the quarter's end without leadership", row, log);
            That(GatesAreClear(log, completed), "No handover is completed with an open gate that nobody waived", row, log);
            That(completed.By is null, "The system alone completes a handover that had an owner", row, log, unless: state.Owner is null);
        }
    }

    private static bool NobodyApprovesTheirOwn(Handover state, IReadOnlyList<RecordedEvent> log) => state.Owner is null || log
        .Where(each => each.Event is PoolVoted or PoolDecided or NewOwnerAssigned or HandoverDeclined or GateWaived or EffectiveDaySet or HandoverAccepted)
        .All(each => each.By is { } by && by != state.Owner);

    private bool GroundsAreAccepted(IReadOnlyList<RecordedEvent> log) =>
        log[0].Event is HandoverProposed proposed && policy.Reason(proposed.ReasonId) is { Allowed: true };

    private bool LeadershipMovesTopAccounts(IReadOnlyList<RecordedEvent> log) => log[0].Event is HandoverProposed { Facts: { } facts } proposed
        && proposed.IsTopAccount == (facts.RankByArr <= 40)
        && (!proposed.IsTopAccount || log
            .Where(each => each.Event is PoolVoted or PoolDecided or NewOwnerAssigned)
            .All(each => each.By is { } by && people.Of(by).Is(PersonFlags.Leadership)));

    private static bool UnknownIsNeverPaid(IReadOnlyList<RecordedEvent> log) => log
        .Select(each => each.Event)
        .OfType<InvoicesRecorded>()
        .All(recorded => !recorded.Passed || (recorded.Standing.AsOf is not null && recorded.Standing.Blocking.IsEmpty));

    private bool LeftInTime(Handover state, IReadOnlyList<RecordedEvent> log, RecordedEvent completed)
    {
        if (state.Owner is not { } owner || people.Of(owner).Role != "TAM")
            return true;
        if (log.LastOrDefault(each => each.Event is EffectiveDaySet) is { Event: EffectiveDaySet set, By: { } by })
            return people.Of(by).Is(PersonFlags.Leadership) && set.Day <= ((HandoverCompleted)completed.Event).On;
        var introduced = policy.Fiscal.DayOf(log.First(each => each.Event is CustomerIntroduced).At);
        var quarterEnd = new DateOnly(introduced.Year, ((introduced.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1);
        return quarterEnd <= policy.Fiscal.DayOf(completed.At) && quarterEnd <= ((HandoverCompleted)completed.Event).On;
    }

    /// <summary>Goes by the events alone, not by what the app adds them up to.</summary>
    private static bool GatesAreClear(IReadOnlyList<RecordedEvent> log, RecordedEvent completed)
    {
        var standing = ((HandoverProposed)log[0].Event).Gates.ToDictionary(gate => gate, _ => GateStatus.Open);
        foreach (var happened in log.TakeWhile(each => each != completed).Select(each => each.Event))
        {
            switch (happened)
            {
                // What is known of an account that nobody owned is noted, though it has no gates.
                case GateChecked other when !standing.ContainsKey(other.Gate):
                    break;
                case GateChecked { Passed: true } passed:
                    standing[passed.Gate] = GateStatus.Passed;
                    break;
                case GateChecked failed when standing[failed.Gate] != GateStatus.Waived:
                    standing[failed.Gate] = GateStatus.Open;
                    break;
                case GateWaived waived:
                    standing[waived.Gate] = GateStatus.Waived;
                    break;
                case HandoverPushedBack back:
                    foreach (var gap in back.Gaps)
                        standing[gap] = GateStatus.Open;
                    break;
            }
        }

        return standing.Values.All(status => status != GateStatus.Open);
    }

    private void That(bool holds, string invariant, HandoverRow row, IReadOnlyList<RecordedEvent> log, bool unless = false) => Assert.True(
        holds || unless,
        $"{invariant}. Handover {row.Id} of {row.AccountName} ({row.Status}, owner {row.Owner}, rank {market.RankOf(row.AccountId)}):\n"
        + string.Join('\n', log.Select(each => $"  {each.Version} {each.At:yyyy-MM-dd HH:mm} {each.By?.Value ?? "the app"}: {StorageJson.Write(each.Event)[..Math.Min(240, StorageJson.Write(each.Event).Length)]}")));
}
