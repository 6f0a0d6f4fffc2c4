using System.Collections.Immutable;

using HandoverBot.Commands.Policies;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Invoices;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Explaining;

/// <summary>Explains accounts by the policy in force on a day, or by another one.</summary>
/// <param name="policyPath">Null for the one in force.</param>
/// <param name="at">Null for today.</param>
internal sealed class ExplainAccounts(
    CommandServices services, Terminal terminal, IExplanationWriter writer, string? policyPath, DateOnly? at)
{
    private const int MostNamed = 10;

    public Task<int> One(string text, CancellationToken cancellation) => Run(
        async (scope, policy, day) =>
        {
            var id = await Find(scope, text, cancellation);
            var situation = (await scope.Get<SituationReader>().Of(id, day, policy, cancellation))!;
            await terminal.Output.WriteAsync(writer.Write(situation.ExplainedBy(policy), situation.Roster));
        },
        cancellation);

    public Task<int> All(CancellationToken cancellation) => Run(
        async (scope, policy, day) =>
        {
            var total = await scope.Get<AccountStore>().Count(cancellation);
            var progress = new Progress(terminal with { IsInteractive = false }, "accounts");
            await progress.Show("Explaining", async report =>
            {
                var count = 0;
                await foreach (var situation in scope.Get<SituationReader>().All(day, policy, cancellation))
                {
                    await terminal.Output.WriteAsync(writer.Write(situation.ExplainedBy(policy), situation.Roster));
                    report(++count, (double)count / total);
                }

                return count;
            });
        },
        cancellation);

    private static async Task<AccountId> Find(CommandScope scope, string text, CancellationToken cancellation) =>
        await scope.Get<AccountStore>().Match(text, cancellation) switch
        {
            AccountMatch.One one => one.Account.Id,
            AccountMatch.Several several => throw new CommandException(
                $"“{text}” fits {several.Accounts.Length:N0} accounts; give the id of one: {Names(several.Accounts)}."),
            AccountMatch.None { Closest: [_, ..] closest } => throw new CommandException(
                $"There is no account “{text}”. Was one of these meant? {Names(closest)}."),
            _ => throw new CommandException($"There is no account “{text}”. Give its id or its name, as in accounts.csv."),
        };

    private static string Names(ImmutableArray<AccountName> accounts)
    {
        var named = string.Join(", ", accounts.Take(MostNamed).Select(account => $"{account.Id} ({account.Name})"));
        return accounts.Length > MostNamed ? $"{named} and {accounts.Length - MostNamed:N0} more" : named;
    }

    private async Task<int> Run(Func<CommandScope, Policy, DateOnly, Task> explain, CancellationToken cancellation)
    {
        var file = policyPath is null ? null : FoundPolicy.Read(policyPath);
        if (file is { Reading.Policy: null })
            return await PolicyFaults.Write(file, terminal);
        await using var scope = await services.Open(cancellation, builder => builder.Services
            .AddInvoices(builder.Configuration)
            .AddScoped<FactsAtHand>()
            .AddScoped<SituationReader>());
        var library = await scope.Policies(cancellation);
        var policy = file?.Reading.Policy
            ?? (at is { } day && library.IsRecorded ? await library.InForceOn(day, cancellation) : library.InForce);
        if (file is null && !library.IsRecorded)
            await BeforeItsDay.Say(policy, at, terminal);
        await explain(scope, policy, at ?? policy.Fiscal.DayOf(services.Clock.GetUtcNow()));
        return ExitCode.Done;
    }
}
