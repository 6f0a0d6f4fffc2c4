using HandoverBot.Slack;
using HandoverBot.Storage;

using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

using SlackNet;

namespace HandoverBot.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can also do its work.</summary>
public static class Health
{
    private const string Readiness = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Readiness])
            .AddCheck<SlackHealth>("slack", tags: [Readiness]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Readiness) });
    }

    private sealed class DatabaseHealth(IDbContextFactory<HandoverBotDb> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database cannot be reached.");
        }
    }

    private sealed class SlackHealth(IOptions<SlackOptions> options, IServiceProvider services) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(!options.Value.SocketMode || services.GetRequiredService<ISlackSocketModeClient>().Connected
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Socket Mode is not connected."));
    }
}
