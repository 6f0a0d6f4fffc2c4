using HandoverBot.Accounts;
using HandoverBot.Accounts.Vitally;
using HandoverBot.Allocating;
using HandoverBot.Allocations;
using HandoverBot.Books;
using HandoverBot.Briefing;
using HandoverBot.Checklists.Work;
using HandoverBot.Crm;
using HandoverBot.Deciding;
using HandoverBot.Digests;
using HandoverBot.Errands;
using HandoverBot.Explaining;
using HandoverBot.Handovers;
using HandoverBot.Home;
using HandoverBot.Invoices;
using HandoverBot.Ledgers;
using HandoverBot.Meeting;
using HandoverBot.Meeting.Calls;
using HandoverBot.Planning;
using HandoverBot.Policies;
using HandoverBot.Preparing;
using HandoverBot.Recalling;
using HandoverBot.Reminding;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Starting;
using HandoverBot.Storage;
using HandoverBot.Storage.Upgrading;

using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

using Quartz;

namespace HandoverBot.Hosting;

/// <summary>The bot as a web application.</summary>
public static class Bot
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Runs until it is told to stop.</summary>
    /// <returns>The exit code: 0, or 1 when it refused to start.</returns>
    public static async Task<int> Serve(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await Startup.Prepare(app.Services, CancellationToken.None);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (e is PolicyUnreadableException or PolicyNotInEffectException or StorageSettingsException or DatabaseTooNewException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"HandoverBot cannot start. {e.Message}");
            return 1;
        }
    }

    /// <param name="adjust">Comes last, so that it can put other services in the place of these.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.Sources.Insert(0, Shipped());
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddPolicies(builder.Configuration);
        builder.Services.AddErrands();
        builder.Services.AddAccounts(builder.Configuration).AddAccountWatch();
        builder.Services.AddCrm(builder.Configuration);
        builder.Services.AddInvoices(builder.Configuration).AddInvoiceWatch();
        builder.Services.AddLedgers().AddSnapshots();
        builder.Services.AddHandovers(builder.Configuration);
        builder.Services.AddWork();
        builder.Services.AddAllocations().AddRecurringJob<AllocationJob>(TimeSpan.FromMinutes(1));
        builder.Services.AddAllocating();
        builder.Services.AddPlanning();
        builder.Services.AddStarting();
        builder.Services.AddPreparing();
        builder.Services.AddDeciding();
        builder.Services.AddMeeting();
        builder.Services.AddExplaining();
        builder.Services.AddBriefing();
        builder.Services.AddRecalling();
        builder.Services.AddBooks();
        builder.Services.AddHome();
        builder.Services.AddReminding();
        builder.Services.AddDigests();
        builder.Services.AddHealth();
        builder.Services.AddQuartz(quartz => quartz.AddJobMiddleware<OneInstanceAtATime>());
        builder.Services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        builder.Services.AddSlack(builder.Configuration, slack => slack
            .AddHandovers()
            .AddWork()
            .AddAllocating()
            .AddStarting()
            .AddPreparing()
            .AddDeciding()
            .AddMeeting()
            .AddExplaining()
            .AddBriefing()
            .AddRecalling()
            .AddBooks()
            .AddHome()
            .AddDigests());

        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseIncidents();
        app.UseSlack();
        app.MapHealth();
        app.MapVitallyWebhook();
        app.MapCalendarFiles();
        return app;
    }

    /// <summary>The settings beside the app stand behind all others, wherever it is started from.</summary>
    private static JsonConfigurationSource Shipped() => new()
    {
        Path = "appsettings.json",
        FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
        Optional = true,
    };
}
