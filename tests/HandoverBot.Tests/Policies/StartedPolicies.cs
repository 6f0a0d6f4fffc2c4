using HandoverBot.Handovers;
using HandoverBot.Hosting;
using HandoverBot.Invoices;
using HandoverBot.Policies;
using HandoverBot.Storage;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Policies;

/// <summary>As much of a bot as it takes to start it with a policy file on a database.</summary>
internal sealed class StartedPolicies : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public StartedPolicies(StorageProvider provider, string connectionString, string policyPath, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:Provider"] = provider.ToString(),
                ["ConnectionStrings:HandoverBot"] = connectionString,
                ["Policy:Path"] = policyPath,
                ["Invoices:Source"] = "Csv",
            })
            .Build();
        _services = new ServiceCollection()
            .AddSingleton(clock)
            .AddStorage(configuration)
            .AddPolicies(configuration)
            .AddInvoices(configuration)
            .AddScoped<FactsAtHand>()
            .AddScoped<SituationReader>()
            .BuildServiceProvider(validateScopes: true);
    }

    public PolicyLibrary Library => _services.GetRequiredService<PolicyLibrary>();

    public string InForce => Library.InForce.Stamp.Name;

    public AsyncServiceScope NewScope() => _services.CreateAsyncScope();

    public Task Start() => Startup.Prepare(_services, CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
