using System.Runtime.CompilerServices;

using HandoverBot.Accounts;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;
using HandoverBot.Troubles;
using HandoverBot.Vitally;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>Whether Vitally tells the bot about accounts, where it is to ask there, and what it could not take over.</summary>
internal sealed class VitallyCheck(CommandServices services, IConfiguration configuration) : ICheck
{
    private const int MostNamed = 10;

    public string Subject => "Vitally";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (configuration["Accounts:Source"] != AccountsRegistration.VitallySource)
            yield break;
        var options = new VitallyOptions();
        configuration.GetSection(VitallyOptions.Section).Bind(options);
        var problems = options.Problems().ToList();
        foreach (var problem in problems)
            yield return new Diagnosis(Health.Problem, Subject, problem);
        if (problems.Count > 0)
            yield break;
        foreach (var diagnosis in await Ask(options, cancellation))
            yield return diagnosis;
        if (options.WebhookSecret.Length == 0)
            yield return new Diagnosis(Health.Ok, Subject, "no Vitally:WebhookSecret, so changes are seen every night, and when somebody opens a handover");
        if (!services.HasDatabase)
            yield break;
        await using var scope = await services.Open(cancellation);
        yield return Sync(await scope.Get<AccountSyncs>().Latest(AccountsRegistration.VitallySource, cancellation));
        foreach (var fault in await scope.Get<AccountFaults>().Latest(MostNamed, cancellation))
            yield return new Diagnosis(Health.Warning, Subject, $"{fault.AccountId}, {fault.Fact}: {fault.Problem}");
        if (await scope.Get<AccountFaults>().Count(cancellation) is > MostNamed and var faults)
            yield return new Diagnosis(Health.Warning, Subject, $"{faults:N0} such facts in all");
        foreach (var change in await scope.Get<OwnerChanges>().Open(MostNamed, cancellation))
            yield return new Diagnosis(Health.Warning, Subject, $"still shows the old owner of {change.AccountName} ({change.AccountId}), handed over on {change.Since:yyyy-MM-dd}. Change the owner and the segment there.");
    }

    private async Task<IReadOnlyList<Diagnosis>> Ask(VitallyOptions options, CancellationToken cancellation)
    {
        await using var provider = new ServiceCollection().AddSingleton(services.Clock).AddVitally(configuration).BuildServiceProvider();
        var vitally = provider.GetRequiredService<VitallyApi>();
        try
        {
            await vitally.Try(cancellation);
            var isUnknown = options.Operations.Length > 0
                && await provider.GetRequiredService<VitallyPeople>().IdOf(options.Operations, vitally, cancellation) is null;
            return
            [
                new Diagnosis(Health.Ok, Subject, $"the key reads accounts at {options}"),
                .. isUnknown
                    ? (Diagnosis[])[new Diagnosis(Health.Warning, Subject, $"knows nobody with the address {options.Operations}, so tasks are nobody's. Set Vitally:Operations to the address of somebody who works there.")]
                    : [],
            ];
        }
        catch (RemoteTroubleException trouble)
        {
            return [new Diagnosis(Health.Problem, Subject, trouble.Message)];
        }
    }

    private Diagnosis Sync(AccountSyncRow? latest) => latest switch
    {
        null => new Diagnosis(Health.Warning, Subject, "all accounts were never read. Start the bot; it reads them at once"),
        { Failure: { } failure } => new Diagnosis(
            Health.Problem, Subject, $"reading all accounts does not get on since {latest.TriedAt:yyyy-MM-dd HH:mm} UTC, after {latest.Rows:N0}. {failure}"),
        { FinishedAt: { } at } => new Diagnosis(Health.Ok, Subject, $"all {latest.Rows:N0} accounts were read at {at:yyyy-MM-dd HH:mm} UTC"),
        _ => new Diagnosis(Health.Ok, Subject, $"all accounts are being read, {latest.Rows:N0} so far"),
    };
}
