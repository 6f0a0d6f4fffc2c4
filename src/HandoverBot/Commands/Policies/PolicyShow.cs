using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Versions;
using HandoverBot.Policies;

namespace HandoverBot.Commands.Policies;

/// <summary>The policy in force on a day, in words, and the versions that wait.</summary>
internal sealed class PolicyShow(CommandServices services, Terminal terminal)
{
    /// <param name="at">Null for today.</param>
    public async Task<int> Run(DateOnly? at, CancellationToken cancellation)
    {
        if (!services.HasDatabase)
            return await Configured(PolicyFile.Read(services.NewBuilder().Configuration["Policy:Path"]).Policy, "there is no database yet", at);
        await using var scope = await services.Open(cancellation);
        var library = await scope.Policies(cancellation);
        return library.IsRecorded
            ? await Recorded(library, at, cancellation)
            : await Configured(library.InForce, "the bot has not run on this database yet", at);
    }

    private async Task<int> Configured(Policy policy, string why, DateOnly? at)
    {
        await BeforeItsDay.Say(policy, at, terminal);
        await terminal.Output.WriteLineAsync($"As configured, because {why}:");
        await terminal.Output.WriteLineAsync(PolicyDescription.Describe(policy).TrimEnd());
        return ExitCode.Done;
    }

    private async Task<int> Recorded(PolicyLibrary library, DateOnly? at, CancellationToken cancellation)
    {
        var today = library.InForce.Fiscal.DayOf(services.Clock.GetUtcNow());
        var policy = at is { } day ? await library.InForceOn(day, cancellation) : library.InForce;
        await terminal.Output.WriteLineAsync($"In force on {Wording.Day(at ?? today)}:");
        await terminal.Output.WriteLineAsync(PolicyDescription.Describe(policy).TrimEnd());
        await SayWhatWaits(library.Timetable.WaitingOn(today));
        return ExitCode.Done;
    }

    private async Task SayWhatWaits(IReadOnlyCollection<PolicyVersion> waiting)
    {
        if (waiting.Count == 0)
            return;
        await terminal.Output.WriteLineAsync();
        await terminal.Output.WriteLineAsync("Waiting for its day");
        foreach (var version in waiting)
            await terminal.Output.WriteLineAsync($"  {version.Policy.Name}, hash {version.Policy.Hash}: in force from {Wording.Day(version.From)} on");
    }
}
