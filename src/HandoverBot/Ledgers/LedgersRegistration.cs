using HandoverBot.Hosting;
using HandoverBot.Ledgers.Snapshots;

namespace HandoverBot.Ledgers;

public static class LedgersRegistration
{
    public static IServiceCollection AddLedgers(this IServiceCollection services) => services
        .AddScoped<AccountRecords>()
        .AddScoped<LedgerReader>();

    /// <summary>What writes the books down while the bot runs.</summary>
    public static IServiceCollection AddSnapshots(this IServiceCollection services) => services
        .AddScoped<DueSnapshots>()
        .AddRecurringJob<SnapshotJob>(TimeSpan.FromMinutes(15));
}
