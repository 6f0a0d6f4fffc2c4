using HandoverBot.Policies;
using HandoverBot.Storage.Upgrading;

namespace HandoverBot.Hosting;

/// <summary>What has to be true before the bot takes work: the database is up to date, and it is known which policy is in force.</summary>
public static class Startup
{
    /// <exception cref="PolicyUnreadableException">There is no policy, or it has faults.</exception>
    /// <exception cref="PolicyNotInEffectException">The policy's day has not come, and there is no other.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancellation)
    {
        // Before anything is written: a bot without a policy leaves the database as it was.
        _ = services.GetRequiredService<PolicyFile>();
        await services.GetRequiredService<DatabaseUpgrade>().Run(cancellation);
        await services.GetRequiredService<PolicyLibrary>().Adopt(cancellation);
    }
}
