using HandoverBot.Demo.Samples;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Meeting;
using HandoverBot.Policies;
using HandoverBot.Starting;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Tests.Stories;

/// <summary>The demo's accounts, imported by the command line, each handed over as far as its reason holds.</summary>
public sealed class SampleAccountsTests
{
    private const string Dana = "U04DANA";
    private const string Leo = "U12LEO";

    [Fact]
    public async Task An_account_of_every_shape_is_handed_over_within_Slacks_rules()
    {
        await using var team = await Samples();
        var accounts = await team.Within(async services => await services.GetRequiredService<AccountStore>().All().ToListAsync());
        var shapes = accounts.Where(account => account.Owner is not null).DistinctBy(Shape).ToList();

        var ends = new List<HandoverStatus?>();
        foreach (var account in shapes)
            ends.Add(await HandOver(team, account));

        Assert.True(shapes.Count > 15, $"There are only {shapes.Count} shapes.");
        Assert.True(ends.Count(end => end is not null) > shapes.Count / 2, "Most of them have a reason to leave.");
        Assert.All(ends.OfType<HandoverStatus>(), end => Assert.Contains(end, new[] { HandoverStatus.Introduced, HandoverStatus.Completed }));
        Assert.Contains(HandoverStatus.Introduced, ends.OfType<HandoverStatus>());
        Assert.Contains(HandoverStatus.Completed, ends.OfType<HandoverStatus>());
        Assert.Contains(shapes, account => account is { LandingArr: not null, InitialPrepurchaseOn: null });
        foreach (var person in await People(team))
            await team.As(person.Id.Value).Command("/mybook");
    }

    /// <summary>What a handover's views depend on.</summary>
    private static string Shape(Account account) => string.Join(
        '|',
        account.Products?.Count, account.Plan, account.Churned, account.Arr is null, account.Arr < 20_000, account.Health is null,
        account.AccountPlan is null, account.LandingArr is not null && account.InitialPrepurchaseOn is null, account.DiscountAgreement, account.GrowthPotential is null, account.UsersByRegion?.Count);

    private static async Task<Workplace> Samples()
    {
        var team = await Workplace.Empty(from: null, ("Invoices:Source", "Csv"));
        foreach (var name in SampleFolder.InImportOrder)
            await team.Import(name, SampleFiles.Render(name, team.Today));
        foreach (var person in await People(team))
            team.Slack.AddUser(person.Id.Value, person.Email.Split('@')[0], person.Name, person.Email);
        team.Slack.AddChannel(Workplace.Allocation, "allocation", [.. (await People(team)).Select(person => person.Id.Value)]);
        team.Slack.AddChannel(Workplace.Leadership, "leadership", Leo);
        return team;
    }

    private static Task<IReadOnlyList<Person>> People(Workplace team) => team.Within(async services =>
        (IReadOnlyList<Person>)[.. (await services.GetRequiredService<PeopleStore>().Roster(CancellationToken.None)).People]);

    /// <returns>Where it ended; null where no reason holds for this account.</returns>
    private static async Task<HandoverStatus?> HandOver(Workplace team, Account account)
    {
        var story = team.Handover(account);
        var owner = account.Owner!.Value.Value;
        if (!await Proposed(team, story, owner))
            return null;
        var decider = await Next(team, story);
        await Decide(team, story, decider);
        decider = await Next(team, story);
        await Name(team, story, decider);
        await story.PreparedBy(owner);
        if ((await story.Now()).IsEarly)
            await Land(team, account);
        while ((await story.Now()).OpenGates.FirstOrDefault() is { } open)
            await Waive(team, story, open.Gate.ToString(), open.Gate);
        var newOwner = (await story.Now()).NewOwner!.Value.Value;
        await story.AcceptedBy(newOwner);
        await story.IntroducedBy(owner);
        return (await story.Now()).Status;
    }

    private static async Task Land(Workplace team, Account account)
    {
        await team.Store((services, token) => services.GetRequiredService<AccountStore>().Upsert(
            [account with { InitialPrepurchaseOn = team.Today }], "accounts.csv", team.Today, team.Clock.GetUtcNow(), token));
        await team.Run<LandingJob>();
    }

    private static async Task<bool> Proposed(Workplace team, HandoverStory story, string owner)
    {
        var form = await story.OpenedBy(owner);
        var role = (await People(team)).Single(person => person.Id.Value == owner).Role;
        var reasons = await team.Within(services => Task.FromResult(
            services.GetRequiredService<PolicyLibrary>().InForce.Reasons.Where(reason => reason.Allowed && reason.IsFor(role))));
        foreach (var reason in reasons)
        {
            var answer = await team.As(owner).Submit(form, entries => entries.Select("Reason", reason.Id).Text("Evidence", "We looked closely."));
            if (answer.Action != "update")
                continue;
            if (answer.View!.CallbackId == QuestionsForm.Id)
                answer = await story.Answered(owner, answer.View, await story.Policy(), reason.Id);
            await team.As(owner).Close(answer.View!, all: true);
            await team.Settle();
            return true;
        }

        await team.As(owner).Close(form);
        return false;
    }

    private static async Task Decide(Workplace team, HandoverStory story, string who)
    {
        var card = story.Cards.Decision;
        if (card.Buttons[0].StartsWith("Approve", StringComparison.Ordinal))
            await story.PoolApprovedBy(who);
        // No recommendation, or a pool where nobody but the owner works.
        if ((await story.Now()).Status == HandoverStatus.Proposed)
            await story.SentTo("EU CSM", who);
    }

    private static async Task Name(Workplace team, HandoverStory story, string who)
    {
        var cards = team.Slack.Messages(Workplace.Leadership).Concat(team.Slack.DirectMessages(who));
        var card = cards.Single(message => HandoverCards.IsRoot(message) && IsOf(message, story));
        await story.Press(who, card, card.Buttons.First(button => button.StartsWith("Choose ", StringComparison.Ordinal)));
    }

    private static bool IsOf(PostedMessage message, HandoverStory story) =>
        message.Text.StartsWith($"{story.Cards.Name} for ", StringComparison.Ordinal);

    /// <summary>Leadership waives what imported facts keep open.</summary>
    private static async Task Waive(Workplace team, HandoverStory story, string reason, Domain.Gates.Gate gate)
    {
        var form = await team.As(Leo).Submit(await story.OpenedBy(Leo), entries => entries.Select("Go on to", HandoverButtons.Waive));
        var done = await team.As(Leo).Submit(form.View!, entries => entries.Select("Gate", Domain.Gates.GateNames.Id(gate)).Text("Why waived", reason));
        Assert.Equal("close", done.Action);
        await team.Settle();
    }

    private static async Task<string> Next(Workplace team, HandoverStory story)
    {
        var handover = await story.Now();
        return await team.Within(async services =>
            (await services.GetRequiredService<HandoverReader>().Around(handover, CancellationToken.None))!.NextStep.Who[0].Value);
    }
}
