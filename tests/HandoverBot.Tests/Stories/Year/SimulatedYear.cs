using HandoverBot.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Fakes;
using HandoverBot.Ledgers.Snapshots;
using HandoverBot.Meeting;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

using NSubstitute;

using Quartz;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>
/// From 1 January to 31 December 2026, day by day. Each day has three moments at which working days have begun in Europe, in the
/// east and in the west of the States; every recurring job of the app runs in the first of them, and what is urgent in all.
/// </summary>
internal sealed class SimulatedYear : IAsyncDisposable
{
    private const int Year = 2026;
    private const double SlackTrouble = 0.12;
    private const double Restarts = 0.015;
    private const double Down = 0.025;

    private static readonly DateTimeOffset Start = new(Year, 1, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeOnly[] Moments = [new(8, 30), new(14, 30), new(17, 30)];

    /// <summary>All that the app runs again and again. The cards' ages are only drawn once a week, because that is half of all messages.</summary>
    private static readonly Type[] Jobs =
    [
        .. typeof(DigestJob).Assembly.GetTypes()
            .Where(type => typeof(IJob).IsAssignableFrom(type) && type is { IsAbstract: false } && type != typeof(DigestJob) && type != typeof(CardAgeJob))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>What must not wait for Monday.</summary>
    private static readonly Type[] Nightly = [typeof(SnapshotJob), typeof(CompletionJob), typeof(LandingJob)];

    private readonly Random _dice;
    private readonly Workplace _team;
    private readonly YearMarket _market;
    private readonly YearPeople _acting;
    private readonly WrongPeople _wrong;
    private readonly SlackHandovers _slack;
    private readonly Reminders _reminders;
    private readonly HandoverInvariants _handovers;
    private readonly OwnershipInvariants _ownership;
    private readonly LedgerInvariants _ledger;
    private readonly MessageInvariants _messages;
    private readonly AllocationInvariants _allocations;
    private IReadOnlyList<Handover> _live = [];

    private SimulatedYear(Random dice, Workplace team, YearTeam people, Policy policy)
    {
        (_dice, _team, _market) = (dice, team, new YearMarket(people, dice));
        _acting = new YearPeople(team, people, _market, policy, dice);
        _wrong = new WrongPeople(_acting, people, _market, policy);
        _slack = new SlackHandovers(team, people, _market, _acting, policy);
        _reminders = new Reminders(team, people, policy, Start);
        _handovers = new HandoverInvariants(team, people, _market, policy);
        _ownership = new OwnershipInvariants(team, _market);
        _ledger = new LedgerInvariants(team, _market, policy);
        _messages = new MessageInvariants(team, people, policy);
        _allocations = new AllocationInvariants(team);
    }

    /// <summary>The day it is.</summary>
    public DateOnly Today { get; private set; } = new(Year, 1, 1);

    public static async Task<SimulatedYear> Begin(int seed, string policyPath)
    {
        var dice = new Random(seed);
        var people = new YearTeam(dice);
        var team = await Workplace.Empty(Start, ("Policy:Path", policyPath), ("Invoices:Source", "Csv"));
        people.Join(team.Slack);
        var policy = await team.Within(services => Task.FromResult(services.GetRequiredService<PolicyLibrary>().InForce));
        var year = new SimulatedYear(dice, team, people, policy);
        await team.Store(async (services, token) => await services.GetRequiredService<PeopleStore>().ReplaceAll(people.People, "people.csv", Start, token));
        await year.Import(withInvoices: false);
        return year;
    }

    public async Task Run()
    {
        for (; Today.Year == Year; Today = Today.AddDays(1))
        {
            await Day();
            _ledger.DayIsOver(Today);
            if (Today.DayOfWeek == DayOfWeek.Friday)
                await CheckWeek();
        }

        // Nobody works on New Year's Day, and what the last day of the year was is written down.
        await Moment(Moments[0], Jobs);
        await CheckWeek();
        await _handovers.CheckAll();
        await _ownership.CheckHistory();
        await _ledger.Check(Year);
        await _messages.Check();
        await _allocations.CheckAll();
        ItWasAYear();
    }

    public ValueTask DisposeAsync() => _team.DisposeAsync();

    private async Task Day()
    {
        if (Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            await Moment(Moments[0], Nightly);
            return;
        }

        if (_dice.NextDouble() < Down)
        {
            // Nobody looks after Europe that day; what was due there comes later.
            await _team.Stop();
            _team.Clock.MoveTo(At(Moments[2]));
            await _team.Start();
        }
        else
        {
            await Moment(Moments[0], Today.DayOfWeek == DayOfWeek.Monday ? [.. Jobs, typeof(CardAgeJob)] : Jobs);
            await PeopleWork();
            await Moment(Moments[1], [typeof(CompletionJob)]);
        }

        await Moment(Moments[2], [typeof(CompletionJob)]);
    }

    private async Task Moment(TimeOnly time, IEnumerable<Type> jobs)
    {
        _team.Clock.MoveTo(Later(At(time), _team.Clock.GetUtcNow()));
        if (_dice.NextDouble() < SlackTrouble)
            Trouble();
        foreach (var job in jobs)
            await RunJob(job);
        if (_dice.NextDouble() < Restarts)
            await _team.Restart();
        await _reminders.Around(() => RunJob(typeof(DigestJob)));
        if (_dice.NextDouble() < Restarts)
            await _team.Kill();
        await _team.Settle();
        await Learn();
    }

    /// <summary>Slack answers badly some times, or the connection breaks before or after it has done what it was asked.</summary>
    private void Trouble()
    {
        var fault = _dice.Next(6) switch
        {
            0 => Fault.RateLimited(_dice.Next(1, 90)),
            1 => Fault.Http(503),
            2 => Fault.Error("internal_error"),
            3 => Fault.HangUp(),
            4 => Fault.HangUpBefore(),
            _ => Fault.Html(),
        };
        _team.Slack.Fail(_dice.NextDouble() < 0.75 ? "chat.postMessage" : "chat.update", fault, _dice.Next(1, 5));
    }

    private async Task PeopleWork()
    {
        if (Today.Day <= 7 && Today.DayOfWeek == DayOfWeek.Monday && Today.Month > 1)
        {
            _market.NextMonth(Today);
            await Import(withInvoices: true);
        }

        await _acting.Work(Today);
        if (_live.Count > 0 && _dice.NextDouble() < 0.6)
            await _wrong.Try(_acting.Any(_live)!);
        if (_dice.NextDouble() < 0.1)
            await _wrong.TryReason();
        await _team.Settle();
        if (Today.DayOfWeek == DayOfWeek.Wednesday && Today.Day is > 7 and <= 14 && Today.Month % 2 == 0)
            await _slack.One(Today);
        await Learn();
    }

    /// <summary>Which handovers run by now, and what has changed hands.</summary>
    private async Task Learn()
    {
        var live = new List<Handover>();
        foreach (var id in _acting.Running)
        {
            var now = await _acting.Now(id);
            if (now.IsLive)
                live.Add(now);
            else
                _acting.Ended(now);
        }

        _live = live;
    }

    private async Task CheckWeek()
    {
        await _handovers.Check();
        await _ownership.Check();
        await _messages.CheckOutbox();
        await _allocations.Check();
    }

    /// <param name="withInvoices">Before February nobody tells of any, so that nobody can know whether they are paid.</param>
    private Task Import(bool withInvoices) => _team.Store(async (services, token) =>
    {
        var now = _team.Clock.GetUtcNow();
        await services.GetRequiredService<AccountStore>().Upsert(_market.Told, "accounts.csv", Today, now, token);
        if (withInvoices)
            await services.GetRequiredService<InvoiceStore>().ReplaceAll(_market.Invoices(Today), "invoices.csv", now, token);
    });

    private Task RunJob(Type job) => _team.Within(async services =>
    {
        await ((IJob)ActivatorUtilities.CreateInstance(services, job)).Execute(Substitute.For<IJobExecutionContext>());
        return true;
    });

    /// <summary>A year in which nothing happened would prove nothing.</summary>
    private void ItWasAYear()
    {
        Assert.InRange(_acting.All.Count, 60, 150);
        Assert.True(_acting.Completed > 30, $"Only {_acting.Completed} handovers were completed.");
        Assert.True(_acting.PushedBack > 8, $"Only {_acting.PushedBack} push-backs.");
        Assert.True(_acting.Waived > 3, $"Only {_acting.Waived} waivers.");
        Assert.True(_acting.Overridden > 3, $"Only {_acting.Overridden} days set by leadership.");
        Assert.True(_wrong.Tries > 60, $"Only {_wrong.Tries} tries of wrong people.");
        Assert.True(_slack.Count > 3, $"Only {_slack.Count} handovers in Slack.");
        Assert.True(_handovers.UnknownInvoices > 0, "Of every handover somebody knew the invoices.");
        Assert.True(_reminders.Said > 1000, $"Only {_reminders.Said} reminders.");
    }

    private DateTimeOffset At(TimeOnly time) => new(Today, time, TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
