using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Tests.Accounts.Vitally;
using HandoverBot.Tests.Stories.Setting;
using HandoverBot.Tests.Vitally;

namespace HandoverBot.Tests.Stories;

public sealed class VitallyCrmTests : IAsyncLifetime
{
    private VitallyOffice _office = null!;
    private HandoverStory _acme = null!;

    private VitallyStore Store => _office.Vitally.Store;

    private Workplace Team => _office.Team;

    public async Task InitializeAsync()
    {
        _office = await VitallyOffice.Open([.. Customers.Giants], ("Vitally:Operations", "olga@example.com"));
        _office.AddAcme();
        Store.IdOfAdmin("olga@example.com");
        await _office.Sync();
        _acme = Team.Handover(Customers.Acme);
    }

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task A_handover_leaves_its_traces_in_vitally()
    {
        await HandedOver();

        await AllIsWrittenOnce();
        var brief = Text(Store.Notes.Single(note => Id(note).EndsWith(":brief", StringComparison.Ordinal))["note"]);
        Assert.StartsWith("<h2>Handover of Acme Corp</h2>", brief, StringComparison.Ordinal);
        Assert.Contains("<strong>", brief, StringComparison.Ordinal);
        Assert.Contains("<em>(", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("**", brief, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{(await _acme.Now()).AccountPlan}\">", brief, StringComparison.Ordinal);
        Assert.Contains("Confirmed by: Ana Ruiz", Text(Store.Notes.Single(note => Id(note).EndsWith(":plan", StringComparison.Ordinal))["note"]), StringComparison.Ordinal);
        var task = Assert.Single(Store.Tasks);
        Assert.Equal("Change the owner of Acme Corp to Fay Moreau", Text(task["name"]));
        Assert.Equal(Store.IdOfAdmin("olga@example.com"), Text(task["assignedToId"]));
    }

    [Fact]
    public async Task It_does_so_once_when_the_process_dies_between_any_two_steps()
    {
        Team.InterruptWith(Team.Kill);

        await HandedOver();

        await AllIsWrittenOnce();
    }

    [Fact]
    public async Task It_does_so_once_when_vitally_limits_fails_and_does_what_nobody_hears_of()
    {
        var (dice, faulty) = (new Random(5), 0);
        VitallyFault[] faults = [VitallyFault.RateLimited(seconds: 30), .. VitallyFault.Unheard, VitallyFault.All["out of order"], VitallyFault.All["a page of HTML"]];
        _office.Vitally.Weather = _ => dice.NextDouble() < 0.5 ? faults[faulty++ % faults.Length] : null;

        await HandedOver();

        await AllIsWrittenOnce();
        Assert.True(faulty >= faults.Length, $"Only {faulty} requests went wrong.");
    }

    [Fact]
    public async Task A_rate_limit_of_an_hour_delays_what_is_written_and_loses_nothing()
    {
        await _acme.ProposedBy(Cast.Ana);
        _office.Vitally.Fail(VitallyFault.RateLimited(seconds: 3600));
        await _acme.PoolApprovedBy(Cast.Dana);
        var asked = _office.Vitally.Requests.Count;
        Assert.Null(Store.Account("acme")["traits"]!["New Owner"]);

        Team.Clock.Advance(TimeSpan.FromMinutes(20));
        await Team.Deliver();
        Assert.Equal(asked, _office.Vitally.Requests.Count);
        Assert.Contains("for Vitally could not be written yet", await _office.Troubles(), StringComparison.Ordinal);

        Team.Clock.Advance(TimeSpan.FromHours(1));
        await Team.Settle();
        Assert.Equal(["PUT acme New Owner=EU TAM"], Store.Writes);
    }

    [Fact]
    public async Task The_owner_is_open_until_somebody_changes_it_in_vitally()
    {
        await HandedOver();
        Assert.Contains("still shows the old owner of 1 account. Change there: Acme Corp to Fay Moreau", await _office.Troubles(), StringComparison.Ordinal);

        Team.Clock.Advance(TimeSpan.FromDays(1));
        await _office.Sync();
        Assert.Equal(PersonId.From(Cast.Fay), (await _acme.Account()).Owner);
        Assert.Contains("still shows the old owner", await _office.Troubles(), StringComparison.Ordinal);

        Store.SetOwner("acme", "fay@example.com");
        Team.Clock.Advance(TimeSpan.FromHours(4));
        await _office.Sync();
        Assert.DoesNotContain("still shows the old owner", await _office.Troubles(), StringComparison.Ordinal);

        Store.SetOwner("acme", "hugo@example.com");
        Team.Clock.Advance(TimeSpan.FromDays(1));
        await _office.Sync();
        Assert.Equal(PersonId.From(Cast.Hugo), (await _acme.Account()).Owner);
    }

    [Fact]
    public async Task Allocators_see_on_home_what_is_to_be_changed_and_others_do_not()
    {
        await HandedOver();

        await Team.As(Cast.Dana).OpenHome();
        await Team.As(Cast.Ana).OpenHome();
        await Team.Settle();

        Assert.Contains("Change there: Acme Corp to Fay Moreau", (await Team.Slack.HomeOf(Cast.Dana)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change there", (await Team.Slack.HomeOf(Cast.Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handover_that_is_withdrawn_takes_its_pool_back()
    {
        await _acme.ProposedBy(Cast.Ana);
        await _acme.PoolApprovedBy(Cast.Dana);
        Assert.Equal("EU TAM", Text(Store.Account("acme")["traits"]!["New Owner"]));

        await _acme.WithdrawnBy(Cast.Ana);
        Assert.Null(Store.Account("acme")["traits"]!["New Owner"]);
        Assert.Empty(Store.Notes);
    }

    [Fact]
    public async Task What_vitally_refuses_for_good_is_given_up_and_seen()
    {
        Store.Accounts.Clear();
        await _acme.ProposedBy(Cast.Ana);
        await _acme.PoolApprovedBy(Cast.Dana);

        Assert.Contains("Vitally does not know the account", await _office.Troubles(), StringComparison.Ordinal);
        Team.Alarms.Expect("is given up");
    }

    private async Task HandedOver()
    {
        await _acme.ProposedBy(Cast.Ana);
        await _acme.PoolApprovedBy(Cast.Dana);
        await _acme.Named(Cast.Fay, by: Cast.Eli);
        await _acme.PreparedBy(Cast.Ana);
        await _acme.AcceptedBy(Cast.Fay);
        await _acme.IntroducedBy(Cast.Ana);
        await _acme.Is(HandoverStatus.Completed);
    }

    private async Task AllIsWrittenOnce()
    {
        var id = (await _acme.Now()).Id;
        Assert.Equal("EU TAM", Text(Store.Account("acme")["traits"]!["New Owner"]));
        Assert.Equal([$"handoverbot:{id}:brief", $"handoverbot:{id}:plan"], Store.Notes.Select(Id).Order(StringComparer.Ordinal));
        Assert.Equal([$"handoverbot:{id}:owner"], Store.Tasks.Select(Id));
        Assert.Equal(0, Store.Doubles);
    }

    private static string Id(System.Text.Json.Nodes.JsonObject item) => Text(item["externalId"]);

    private static string Text(System.Text.Json.Nodes.JsonNode? node) => (string?)node ?? "";
}
