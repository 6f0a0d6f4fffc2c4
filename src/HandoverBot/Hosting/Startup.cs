using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Storage.Upgrading;

namespace HandoverBot.Hosting;

/// <summary>What has to be true before the bot takes work: the database is up to date and knows the policy.</summary>
public static class Startup
{
    public static async Task Prepare(IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseUpgrade>().Run(cancellation);
        var file = services.GetRequiredService<PolicyFile>();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PolicyStore>().Keep(
            new PolicyRow
            {
                Hash = file.Policy.Stamp.Hash,
                Name = file.Policy.Stamp.Name,
                EffectiveFrom = file.Policy.EffectiveFrom,
                Text = file.Text,
                StoredAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
            },
            cancellation);
    }
}
