using HandoverBot.Commands;
using HandoverBot.Domain.Accounts;
using HandoverBot.Errands;
using HandoverBot.Fakes;
using HandoverBot.Hosting;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using NSubstitute;

using Quartz;

using Delivery = HandoverBot.Fakes.Delivery;
using Person = HandoverBot.Fakes.Person;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>
/// The real app on a free loopback port, between a fake Slack and a database of its own. What runs by itself in the app, the
/// outbox and the jobs, runs here when a story says so; see <see cref="Settle"/> and <see cref="Run{TJob}"/>.
/// </summary>
internal sealed class Workplace : IAsyncDisposable
{
    public const string Allocation = "C01ALLOC";
    public const string Leadership = "C02LEADERS";

    private const int MostRounds = 2000;

    /// <summary>What is planned for later than this is not waited for.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("handoverbot-story-").FullName;
    private readonly (string Key, string Value)[] _settings;
    private WebApplication? _app;
    private Func<Task>? _interruption;

    private Workplace((string Key, string Value)[] settings, ManualClock clock) => (_settings, Clock) = (settings, clock);

    public ManualClock Clock { get; }

    /// <summary>Of the app that runs now.</summary>
    public Alarms Alarms { get; private set; } = new();

    public FakeSlack Slack { get; private set; } = null!;

    /// <summary>Where the app listens.</summary>
    public Uri Url => new(_app!.Urls.Single());

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "handoverbot.db")}";

    /// <summary>With these accounts, and giants beside them so that none of them is a top account.</summary>
    public static Task<Workplace> Open(params Account[] accounts) => Open([.. accounts, .. Customers.Giants], from: null);

    public static Task<Workplace> Open(
        IReadOnlyCollection<Account> accounts, DateTimeOffset? from, params (string Key, string Value)[] settings) =>
        Open(accounts, ClockFrom(from), settings);

    /// <param name="clock">Which others may go by as well.</param>
    public static async Task<Workplace> Open(
        IReadOnlyCollection<Account> accounts, ManualClock clock, params (string Key, string Value)[] settings)
    {
        var workplace = await Empty(clock, settings);
        Cast.Join(workplace.Slack);
        await workplace.Store(async (services, token) =>
        {
            var now = workplace.Clock.GetUtcNow();
            await services.GetRequiredService<PeopleStore>().ReplaceAll(Cast.Roster, "people.csv", now, token);
            await services.GetRequiredService<AccountStore>().Upsert(accounts, "accounts.csv", workplace.Today, now, token);
        });
        return workplace;
    }

    /// <summary>Without people and accounts.</summary>
    public static Task<Workplace> Empty(DateTimeOffset? from, params (string Key, string Value)[] settings) => Empty(ClockFrom(from), settings);

    private static async Task<Workplace> Empty(ManualClock clock, (string Key, string Value)[] settings)
    {
        var workplace = new Workplace(settings, clock);
        workplace.Slack = await FakeSlack.Start(workplace.Clock);
        workplace.Slack.EnforceRates = true;
        workplace.Slack.Patience = TimeSpan.FromSeconds(30);
        workplace.Slack.AddChannel(Allocation, "allocation", Cast.Dana, Cast.Leo, Cast.Ben, Cast.Stranger);
        workplace.Slack.AddPrivateChannel(Leadership, "leadership", Cast.Leo, Cast.Dana, Cast.Eli);
        await workplace.Start();
        return workplace;
    }

    public Person As(string person) => Slack.As(person);

    public HandoverStory Handover(Account account) => new(this, account);

    /// <summary>From now on something gets in between whenever somebody has acted, before anything is delivered.</summary>
    public void InterruptWith(Func<Task> interruption) => _interruption = interruption;

    public Task Interrupt() => _interruption?.Invoke() ?? Task.CompletedTask;

    /// <summary>Delivers what is due, moving the clock on as Slack's pace wants it, until nothing waits.</summary>
    public async Task Settle()
    {
        await Interrupt();
        await RunErrands();
        var dispatcher = _app!.Services.GetRequiredService<Dispatcher>();
        await dispatcher.DeliverDue(CancellationToken.None);
        for (var round = 0; await Waits(); round++)
        {
            Assert.True(round < MostRounds, "The outbox never gets empty.");
            Clock.Advance(await dispatcher.UntilNextDue(TimeSpan.FromSeconds(1), CancellationToken.None));
            await dispatcher.DeliverDue(CancellationToken.None);
        }
    }

    /// <summary>Delivers what can go out at this moment.</summary>
    public async Task Deliver()
    {
        await RunErrands();
        await _app!.Services.GetRequiredService<Dispatcher>().DeliverDue(CancellationToken.None);
    }

    /// <summary>Does what people's looking asks for, as the app does beside its answers.</summary>
    public Task<bool> RunErrands() => Within(async services =>
    {
        while (services.GetRequiredService<ErrandQueue>().TryTake(out var errand))
            await errand.Run(services, CancellationToken.None);
        return true;
    });

    /// <summary>Runs a job as its trigger would, then <see cref="Settle"/>.</summary>
    public async Task Run<TJob>()
        where TJob : IJob
    {
        await Execute<TJob>();
        await Settle();
    }

    /// <summary>The job alone; what it puts into the outbox stays there for now.</summary>
    public Task Execute<TJob>()
        where TJob : IJob => Within(async services =>
        {
            await ActivatorUtilities.CreateInstance<TJob>(services).Execute(Substitute.For<IJobExecutionContext>());
            return true;
        });

    public async Task<T> Within<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Imports a file by the command line, as an admin does while the app runs, then <see cref="Settle"/>.</summary>
    /// <param name="kind">Such as <c>accounts</c>.</param>
    /// <returns>What the command said.</returns>
    public async Task<string> Import(string kind, string text)
    {
        var path = Path.Combine(_folder, $"{kind}.csv");
        await File.WriteAllTextAsync(path, text);
        var said = new StringWriter();
        string[] arguments = ["import", kind, path, "--ConnectionStrings:HandoverBot", ConnectionString];
        var code = await CommandLine.Run(arguments, _ => throw new InvalidOperationException(), new Terminal(said, said, IsInteractive: false), Clock);
        Assert.True(code == ExitCode.Done, said.ToString());
        await Settle();
        return said.ToString();
    }

    public Task Store(Func<IServiceProvider, CancellationToken, Task> work) => Within(async services =>
    {
        await services.GetRequiredService<HandoverBotDb>().Write(token => work(services, token), CancellationToken.None);
        return true;
    });

    public async Task Stop()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    /// <summary>Starts the app on what is in the database.</summary>
    /// <param name="byItself">With the outbox and the jobs running by themselves, as in production.</param>
    public async Task Start(bool byItself = false)
    {
        AssertCalm();
        Alarms = new Alarms();
        _app = Bot.Build([.. Arguments()], builder => Adjust(builder, byItself));
        await Startup.Prepare(_app.Services, CancellationToken.None);
        await _app.StartAsync();
        Slack.Deliver = Delivery.Http(new Uri(_app.Urls.Single()));
    }

    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    /// <summary>The process dies while it is about to send whatever is due, and another one starts.</summary>
    public async Task Kill()
    {
        await Within(services => services.GetRequiredService<OutboxStore>()
            .Claim(most: 100, Clock.GetUtcNow(), Courier.Lease, resting: [], CancellationToken.None));
        Alarms.IsSilent = true;
        await _app!.DisposeAsync();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await Stop();
        await Slack.DisposeAsync();
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
        AssertCalm();
    }

    private static ManualClock ClockFrom(DateTimeOffset? from) => from is { } start ? new ManualClock(start) : new ManualClock();

    private void AssertCalm() => Assert.True(Alarms.Errors.Count == 0, $"The app logged errors:\n{string.Join('\n', Alarms.Errors)}");

    private async Task<bool> Waits()
    {
        var horizon = Clock.GetUtcNow() + Horizon;
        return await Within(services => services.GetRequiredService<HandoverBotDb>().Outbox
            .AnyAsync(row => row.FinishedAt == null && row.DueAt <= horizon));
    }

    private IEnumerable<string> Arguments()
    {
        (string Key, string Value)[] settings =
        [
            // Checks the lifetimes of all services.
            ("environment", "Development"),
            ("urls", "http://127.0.0.1:0"),
            ("Slack:ApiToken", Slack.BotToken),
            ("Slack:SigningSecret", Slack.SigningSecret),
            ("Slack:TeamId", Slack.TeamId),
            ("Slack:ApiUrl", Slack.ApiUrl),
            ("Channels:Allocation", Allocation),
            ("Channels:Leadership", "#leadership"),
            ("Storage:Provider", "Sqlite"),
            ("ConnectionStrings:HandoverBot", ConnectionString),
        ];
        return settings.Concat(_settings).Select(setting => $"--{setting.Key}={setting.Value}");
    }

    private void Adjust(WebApplicationBuilder builder, bool byItself)
    {
        builder.Logging.ClearProviders().AddProvider(Alarms);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        if (byItself)
            return;
        foreach (var worker in builder.Services.Where(IsWorker).ToList())
            builder.Services.Remove(worker);
    }

    private static bool IsWorker(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType == typeof(OutboxWorker) || service.ImplementationType == typeof(ErrandWorker) || service.ImplementationType == typeof(QuartzHostedService));
}
