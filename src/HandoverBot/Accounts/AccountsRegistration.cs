using HandoverBot.Accounts.Ownerless;
using HandoverBot.Accounts.Reading;
using HandoverBot.Accounts.Vitally;
using HandoverBot.Errands;
using HandoverBot.Hosting;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Troubles;
using HandoverBot.Vitally;

using Microsoft.Extensions.Options;

namespace HandoverBot.Accounts;

public static class AccountsRegistration
{
    public const string VitallySource = "Vitally";

    /// <exception cref="OptionsValidationException"><c>Accounts:Source</c> names no source, or one that lacks a setting.</exception>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration) => services
        .AddAccountSource(configuration)
        .AddScoped<BookReader>()
        .AddScoped<PastBooksReader>()
        .AddScoped<LandingWatch>();

    /// <summary>What reads the accounts again while the bot runs.</summary>
    public static IServiceCollection AddAccountWatch(this IServiceCollection services) => services
        .AddSingleton<BotStart>()
        .AddScoped<SyncTimetable>()
        .AddScoped<AccountSync>()
        .AddScoped<AccountIntake>()
        .AddScoped<AccountRefresh>()
        .AddScoped<OwnerReadBack>()
        .AddScoped<OwnerlessNotices>()
        .AddScoped<IErrandRunner<AccountErrand>, AccountErrandRunner>()
        .AddScoped<IOutgoing, AccountHintDelivery>()
        .AddScoped<IOutgoing, OwnerlessDelivery>()
        .AddScoped<ITroubles, UnreadAccounts>()
        .AddRecurringJob<AccountSyncJob>(TimeSpan.FromMinutes(1));

    private static IServiceCollection AddAccountSource(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Accounts:Source"] switch
        {
            null or "" or "Csv" => services.AddScoped<IAccountSource, ImportedAccounts>(),
            VitallySource => services.AddVitally(configuration).AddScoped<IAccountSource, VitallyAccounts>(),
            var other => throw new OptionsValidationException(
                "Accounts", typeof(IAccountSource), [$"Accounts:Source is '{other}'. Set it to Csv (the default) or Vitally."]),
        };
}
