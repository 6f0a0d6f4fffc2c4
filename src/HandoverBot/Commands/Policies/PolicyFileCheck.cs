using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Staffing;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Policies;

/// <summary>Everything that is wrong with a policy file, in itself and for the people in the database.</summary>
internal sealed class PolicyFileCheck(CommandServices services, Terminal terminal)
{
    public async Task<int> Run(FoundPolicy file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.Path);
        if (file.Reading.Policy is not { } policy)
            return await PolicyFaults.Write(file, terminal);

        var (faults, people) = await HoldAgainstPeople(policy, cancellation);
        if (faults.Count > 0)
            return await PolicyFaults.Write(name, faults, "Correct the file, or import other people,", terminal);
        await terminal.Output.WriteLineAsync(
            $"{name} is fine: policy {policy.Stamp.Name}, hash {policy.Stamp.Hash}, in effect from {policy.EffectiveFrom:yyyy-MM-dd}.");
        await terminal.Output.WriteLineAsync(people);
        return ExitCode.Done;
    }

    /// <returns>What is wrong, and how far the people were looked at.</returns>
    private async Task<(IReadOnlyList<PolicyFault> Faults, string People)> HoldAgainstPeople(Policy policy, CancellationToken cancellation)
    {
        // Opening a database that is not there would make one.
        if (!services.HasDatabase)
            return ([], "Whether your people fit it was not checked, because there is no database yet.");
        await using var scope = await services.Open(cancellation);
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        if (roster.People.Count == 0)
            return ([], "Whether your people fit it was not checked, because none have been imported yet.");
        var faults = PolicyStaffing.Gaps(policy, roster)
            .Where(gap => gap.Weight != GapWeight.Notice)
            .Select(gap => new PolicyFault(gap.Path, gap.Problem));
        return ([.. faults], "The people in the database can do all that it asks for.");
    }
}
