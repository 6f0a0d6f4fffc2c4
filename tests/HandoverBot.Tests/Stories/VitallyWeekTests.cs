using System.Collections.Immutable;
using System.Text.Json.Nodes;

using HandoverBot.Accounts.Reading;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Accounts.Vitally;
using HandoverBot.Tests.Stories.Setting;
using HandoverBot.Tests.Vitally;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NSubstitute;

using Quartz;

namespace HandoverBot.Tests.Stories;

/// <summary>
/// A week in which much goes wrong at random between the app and Vitally, and the process dies now and then. The same seed
/// draws the same faults.
/// </summary>
public sealed class VitallyWeekTests
{
    private const int Handovers = 12;
    private const double FaultRate = 0.35;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly VitallyFault[] Faults = [.. VitallyFault.All.Values, .. VitallyFault.Unheard, .. VitallyFault.Unheard, .. VitallyFault.Unheard];

    [Theory]
    [InlineData(1)]
    [InlineData(20260105)]
    public async Task No_write_is_lost_and_none_is_doubled(int seed)
    {
        var dice = new Random(seed);
        await using var office = await VitallyOffice.Open([.. Customers.Giants]);
        for (var i = 0; i < Handovers; i++)
            office.AddAcme($"c-{i}", $"Customer {i}");
        await office.Sync();
        var stories = Enumerable.Range(0, Handovers).Select(i => new Story(office.Team, new AccountId($"c-{i}"))).ToList();
        var faulty = 0;
        office.Vitally.Weather = _ => dice.NextDouble() < FaultRate ? Draw() : null;

        for (var time = TimeSpan.Zero; time < Week; time += Step)
        {
            if (dice.NextDouble() < 0.4 && stories.Where(story => !story.IsOver).ToList() is { Count: > 0 } open)
                await open[dice.Next(open.Count)].GoOn();
            await Pass(office, Step);
            if (dice.NextDouble() < 0.05)
                await office.Team.Kill();
        }

        office.Vitally.Weather = _ => null;
        foreach (var story in stories)
            await story.Finish();
        for (var hours = 0; hours < 48; hours++)
            await Pass(office, TimeSpan.FromHours(1));

        Assert.True(faulty > 50, $"Only {faulty} requests went wrong.");
        Assert.Empty(await Unwritten(office));
        var store = office.Vitally.Store;
        Assert.Equal(0, store.Doubles);
        foreach (var story in stories)
        {
            var id = (await story.Now())!.Id;
            Assert.Equal("EU TAM", (string?)store.Account(story.Account.Value)["traits"]!["New Owner"]);
            Assert.Equal([$"handoverbot:{id}:brief", $"handoverbot:{id}:plan"], Ids(store.Notes, id));
            Assert.Equal([$"handoverbot:{id}:owner"], Ids(store.Tasks, id));
        }

        Assert.Equal((2 * Handovers, Handovers), (store.Notes.Count, store.Tasks.Count));

        VitallyFault Draw()
        {
            faulty++;
            return dice.NextDouble() < 0.05 ? VitallyFault.RateLimited(dice.Next(3, 3600)) : Faults[dice.Next(Faults.Length)];
        }
    }

    private static async Task Pass(VitallyOffice office, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(10))
        {
            office.Team.Clock.Advance(TimeSpan.FromMinutes(10));
            await office.Team.Deliver();
        }

        await office.Team.Within(async services =>
        {
            await ActivatorUtilities.CreateInstance<AccountSyncJob>(services).Execute(Substitute.For<IJobExecutionContext>());
            return true;
        });
    }

    private static Task<List<OutboxRow>> Unwritten(VitallyOffice office) => office.Team.Within(services =>
        services.GetRequiredService<HandoverBotDb>().Outbox
            .Where(row => row.Kind == "crm" && row.Status != OutboxStatus.Sent && row.Status != OutboxStatus.Dropped)
            .ToListAsync());

    private static IEnumerable<string> Ids(IReadOnlyList<JsonObject> items, HandoverId handover) => items
        .Select(item => (string)item["externalId"]!)
        .Where(id => id.Contains(handover.Value, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>One account's handover, told by commands.</summary>
    private sealed class Story(Workplace team, AccountId account)
    {
        private static readonly ImmutableArray<(string Who, Func<Handover, IReadOnlyList<HandoverCommand>> Commands)> Script =
        [
            (Cast.Dana, _ => [new DecidePool("EU TAM", Note: null)]),
            (Cast.Ana, handover => [new ConfirmPlan(Link: null, UpdatedOn: null, [.. handover.PlanQuestions.Lines.Select(Done)])]),
            (Cast.Eli, _ => [new AssignNewOwner(PersonId.From(Cast.Fay))]),
            (Cast.Ana, handover =>
            [
                new RecordInvoices(new InvoiceStanding("Ana Ruiz", handover.ProposedAt, [], "All paid.")),
                new TickChecklist([.. handover.Checklist.Lines.Select(Done)]),
                new ConfirmHealth(IsHealthy: true, "They are well."),
                new ConfirmRightSized(IsRightSized: true, "They need what they pay for."),
            ]),
            (Cast.Fay, _ => [new Accept()]),
            (Cast.Ana, _ => [new Introduce("mail")]),
        ];

        private int _next = -1;

        public AccountId Account => account;

        public bool IsOver => _next == Script.Length;

        public async Task Finish()
        {
            while (!IsOver)
                await GoOn();
        }

        public async Task GoOn()
        {
            var handled = await team.Within(async services =>
            {
                var handler = services.GetRequiredService<HandoverCommandHandler>();
                return await Now() is { } handover
                    ? await handler.Handle(handover.Id, Script[_next].Commands(handover), As(Script[_next].Who), CancellationToken.None)
                    : await handler.Propose(account, new Propose("landed", "The deal has landed."), As(Cast.Ana), CancellationToken.None);
            });
            Assert.True(handled is Handled.Done, $"{account}, step {_next}: {(handled as Handled.Refused)?.Refusal.Sentence}");
            _next++;
        }

        public async Task<Handover?> Now() => _next < 0
            ? null
            : await team.Within(async services => await services.GetRequiredService<HandoverQueries>().All().FirstOrDefaultAsync(handover => handover.Account == account));

        private static ChecklistTick Done(ChecklistLine line) => new(line.Item.Id, ChecklistMark.Done);

        private static Actor As(string who) => Actor.Of(Cast.Roster.Single(person => person.Id.Value == who));
    }
}
