using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Figures;
using HandoverBot.Storage.Upgrading;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HandoverBot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Adds the database that the configuration names: <see cref="HandoverBotDb"/> and the stores per scope, and an
    /// <see cref="IDbContextFactory{TContext}"/> for whoever lives longer. Run <see cref="DatabaseUpgrade"/> before using any.
    /// </summary>
    /// <exception cref="StorageSettingsException">The configuration names no database that could be opened.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = StorageSettings.From(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(settings)
            .AddPooledDbContextFactory<HandoverBotDb>(database => Use(database, settings))
            .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<HandoverBotDb>>().CreateDbContext())
            .AddSingleton<DatabaseUpgrade>()
            .AddSingleton<RosterCache>()
            .AddSingleton<ArrRankingCache>()
            .AddScoped<AccountFaults>()
            .AddScoped<AccountStore>()
            .AddScoped<AllocationStore>()
            .AddScoped<StaleAllocations>()
            .AddScoped<DigestStore>()
            .AddScoped<DigestTopics>()
            .AddScoped<AccountSyncs>()
            .AddScoped<CrmChanges>()
            .AddScoped<ArrObservations>()
            .AddScoped<ArrRankings>()
            .AddScoped<BookSnapshots>()
            .AddScoped<UsageStore>()
            .AddScoped<HandoverLog>()
            .AddScoped<HandoverQueries>()
            .AddScoped<InvoiceReads>()
            .AddScoped<InvoiceStore>()
            .AddScoped<OutboxStore>()
            .AddScoped<OwnerChanges>()
            .AddScoped<Ownerships>()
            .AddScoped<PendingLoads>()
            .AddScoped<PeopleStore>()
            .AddScoped<PlanningLog>()
            .AddScoped<PolicyStore>()
            .AddScoped<PostedMessages>()
            .AddScoped<RhythmReads>()
            .AddScoped<SourceReads>()
            .AddScoped<StandUpPicks>()
            .AddScoped<WorkLists>();
    }

    private static void Use(DbContextOptionsBuilder database, StorageSettings settings)
    {
        database.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (settings.Provider == StorageProvider.Sqlite)
            database.UseSqlite(settings.ConnectionString).AddInterceptors(new SqliteConnectionSettings());
        else
            database.UseNpgsql(settings.ConnectionString);
    }
}
