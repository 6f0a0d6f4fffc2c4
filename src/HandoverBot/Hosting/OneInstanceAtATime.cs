using HandoverBot.Storage;

using Microsoft.EntityFrameworkCore;

using Quartz;

namespace HandoverBot.Hosting;

/// <summary>
/// Where several instances work on one PostgreSQL database, a job runs in one of them at a time; the others leave that turn out.
/// The lock belongs to the connection, so it goes with the process that holds it. SQLite serves one instance, and jobs are
/// harmless when they run twice in any case.
/// </summary>
internal sealed class OneInstanceAtATime(StorageSettings settings, IDbContextFactory<HandoverBotDb> databases) : IJobExecutionMiddleware
{
    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken = default)
    {
        if (settings.Provider != StorageProvider.PostgreSql)
        {
            await next(context, cancellationToken);
            return;
        }

        var job = $"handoverbot job {context.Trigger.Key}";
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Held open, so that lock and unlock meet on one connection.
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock(hashtextextended({job}, 0)) AS \"Value\"").SingleAsync(cancellationToken))
            return;
        try
        {
            await next(context, cancellationToken);
        }
        finally
        {
            await db.Database.SqlQuery<bool>($"SELECT pg_advisory_unlock(hashtextextended({job}, 0)) AS \"Value\"").SingleAsync(CancellationToken.None);
        }
    }
}
