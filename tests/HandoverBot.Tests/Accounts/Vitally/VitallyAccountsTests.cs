using System.Text.Json.Nodes;

using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;
using HandoverBot.Tests.Vitally;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Accounts.Vitally;

public sealed class VitallyAccountsTests : IAsyncLifetime
{
    private VitallyOffice _office = null!;

    private VitallyStore Store => _office.Vitally.Store;

    public static TheoryData<string> Faults => [.. VitallyFault.All.Keys];

    public async Task InitializeAsync() => _office = await VitallyOffice.Open();

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task An_account_has_the_same_shape_as_one_from_a_file()
    {
        var told = _office.AddAcme();

        await _office.Sync();

        var expected = Customers.Acme with
        {
            StripeCustomers = ["cus_1", "cus_2"],
            VitallyId = (string?)told["id"],
            SlackChannel = "acme",
            Source = "Vitally",
            AsOf = _office.Team.Clock.GetUtcNow(),
        };
        Assert.Equal(StorageJson.Write(expected), StorageJson.Write((await _office.Account("acme"))!));
        Assert.Empty(await _office.Faults());
        Assert.DoesNotContain("Vitally", await _office.Troubles(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_accounts_are_read_a_hundred_at_a_time()
    {
        for (var i = 0; i < 250; i++)
            Store.AddAccount($"c-{i}", $"Customer {i}");

        await _office.Sync();

        Assert.Equal(250, await _office.Count());
        Assert.Equal(3, _office.Vitally.Requests.Count);
        Assert.All(_office.Vitally.Requests, request => Assert.StartsWith("GET /resources/accounts?limit=100&sortBy=createdAt", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_thousand_accounts_are_read_at_the_rate_that_is_permitted()
    {
        _office.Vitally.Limit = 20;
        for (var i = 0; i < 10_000; i++)
            Store.AddAccount($"c-{i}", $"Customer {i}", mrr: 100);

        for (var minute = 0; (await _office.Latest())?.FinishedAt is null; minute++)
        {
            Assert.True(minute < 10, "It takes longer than the rate asks for.");
            await _office.Sync();
            Assert.Null((await _office.Latest())!.Failure);
            _office.Team.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((10_000, 100, 0), (await _office.Count(), _office.Vitally.Requests.Count, _office.Vitally.TooMany));
    }

    [Fact]
    public async Task A_fact_of_the_wrong_type_stays_as_it_was_and_is_seen()
    {
        var acme = _office.AddAcme();
        await _office.Sync();
        var before = (await _office.Account("acme"))!;

        acme["name"] = new JsonArray();
        acme["mrr"] = "a lot";
        acme["healthScore"] = 11;
        acme["churnedAt"] = true;
        acme["accountOwnerId"] = 7;
        foreach (var trait in ((JsonObject)acme["traits"]!).Select(trait => trait.Key).ToList())
            acme["traits"]![trait] = new JsonObject { ["nested"] = -1 };
        acme["traits"]!["Plan"] = "2";
        acme["traits"]!["Users in EU"] = 1.5;
        await NextNight();

        var after = (await _office.Account("acme"))!;
        Assert.Equal(StorageJson.Write(before), StorageJson.Write(after with { AsOf = before.AsOf }));
        var faults = await _office.Faults();
        Assert.Contains(faults, fault => fault.Fact == "mrr" && fault.Problem.Contains("\"a lot\" is not an amount", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Fact == "Plan" && fault.Problem.Contains("\"2\" is not a plan", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault is { Fact: "owner" });
        Assert.Equal(((JsonObject)acme["traits"]!).Count + 5, faults.Count);
        Assert.Contains($"{faults.Count} facts from Vitally could not be taken over.", await _office.Troubles(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_gone_once_the_fact_is_right()
    {
        var acme = _office.AddAcme();
        acme["mrr"] = "a lot";
        await _office.Sync();
        Assert.Null((await _office.Account("acme"))!.Arr);

        acme["mrr"] = 100;
        await NextNight();

        Assert.Equal(1200, (await _office.Account("acme"))!.Arr);
        Assert.Empty(await _office.Faults());
    }

    [Fact]
    public async Task What_vitally_does_not_mention_stays_and_what_is_emptied_there_is_unknown()
    {
        var acme = _office.AddAcme();
        await _office.Sync();
        var before = (await _office.Account("acme"))!;

        acme["traits"] = new JsonObject { ["Active users"] = null, ["Users in US"] = null };
        acme.Remove("mrr");
        acme.Remove("accountOwnerId");
        await NextNight();

        var expected = before with
        {
            ActiveUsers = null,
            UsersByRegion = before.UsersByRegion!.Remove("US"),
            AsOf = _office.Team.Clock.GetUtcNow(),
        };
        Assert.Equal(StorageJson.Write(expected), StorageJson.Write((await _office.Account("acme"))!));
    }

    [Fact]
    public async Task Products_are_unknown_until_vitally_has_spoken_of_all_of_them()
    {
        var acme = _office.AddAcme();
        var paying = acme["traits"]!["Paying for Surveys"];
        ((JsonObject)acme["traits"]!).Remove("Paying for Surveys");
        await _office.Sync();
        Assert.Null((await _office.Account("acme"))!.Products);
        Assert.Contains("whether it pays for surveys", Assert.Single(await _office.Faults()).Problem, StringComparison.Ordinal);

        acme["traits"]!["Paying for Surveys"] = paying;
        await NextNight();
        Assert.Equal(["feature_flags", "session_replay"], (await _office.Account("acme"))!.Products!);

        ((JsonObject)acme["traits"]!).Remove("Paying for Feature flags");
        acme["traits"]!["Paying for Error tracking"] = true;
        await NextNight();
        Assert.Equal(["error_tracking", "feature_flags", "session_replay"], (await _office.Account("acme"))!.Products!);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_goes_wrong_what_was_known_stays_and_it_is_read_later(string fault)
    {
        _office.AddAcme();
        await _office.Sync();
        var before = StorageJson.Write((await _office.Account("acme"))!);
        Store.Account("acme")["mrr"] = 1;

        _office.Team.Clock.Advance(TimeSpan.FromDays(1));
        _office.Vitally.Fail(VitallyFault.All[fault]);
        await _office.Sync();

        Assert.Equal(before, StorageJson.Write((await _office.Account("acme"))!));
        if (fault != "a rate limit")
        {
            Assert.Contains("The accounts could not be read from Vitally", await _office.Troubles(), StringComparison.Ordinal);
            Assert.DoesNotContain(FakeVitally.Key, await _office.Troubles(), StringComparison.Ordinal);
        }

        _office.Team.Clock.Advance(TimeSpan.FromMinutes(16));
        await _office.Sync();
        Assert.Equal(12, (await _office.Account("acme"))!.Arr);
        Assert.DoesNotContain("could not be read", await _office.Troubles(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_that_was_killed_half_way_goes_on_where_it_was()
    {
        for (var i = 0; i < 250; i++)
            Store.AddAccount($"c-{i}", $"Customer {i}");
        _office.Vitally.Weather = request => request.Query.ContainsKey("from") ? VitallyFault.All["out of order"] : null;
        await _office.Sync();
        Assert.Equal(100, await _office.Count());

        await _office.Team.Restart();
        _office.Vitally.Weather = _ => null;
        _office.Team.Clock.Advance(TimeSpan.FromMinutes(20));
        await _office.Sync();

        Assert.Equal((250, 250), (await _office.Count(), (await _office.Latest())!.Rows));
        Assert.Equal(1 + 1 + 2, _office.Vitally.Requests.Count);
    }

    [Fact]
    public async Task A_reading_whose_place_is_forgotten_begins_again_and_does_not_do_so_for_ever()
    {
        for (var i = 0; i < 250; i++)
            Store.AddAccount($"c-{i}", $"Customer {i}");
        _office.Vitally.Limit = 1;
        await _office.Sync();
        Store.ForgetCursors();
        _office.Vitally.Limit = 1000;
        await Minutes(1);
        await Minutes(1);
        Assert.Equal((250, 250), (await _office.Count(), (await _office.Latest())!.Rows));

        _office.Team.Clock.Advance(TimeSpan.FromDays(1));
        _office.Vitally.Weather = _ =>
        {
            Store.ForgetCursors();
            return null;
        };
        for (var i = 0; i < 30 && (await _office.Latest())!.Failure is null; i++)
            await Minutes(1);

        Assert.Contains("forgot where reading the accounts was to go on", await _office.Troubles(), StringComparison.Ordinal);
        Assert.Equal(250, await _office.Count());
        var asked = _office.Vitally.Requests.Count;
        await Minutes(5);
        Assert.Equal(asked, _office.Vitally.Requests.Count);
    }

    [Fact]
    public async Task A_rate_limit_of_an_hour_is_an_hour_without_requests()
    {
        _office.AddAcme();
        _office.Vitally.Fail(VitallyFault.RateLimited(seconds: 3600));
        await _office.Sync();

        await Minutes(59);
        Assert.Single(_office.Vitally.Requests);
        Assert.Contains("asked again after 5 Jan 2026 10:00 UTC", await _office.Troubles(), StringComparison.Ordinal);

        await Minutes(1);
        Assert.NotNull(await _office.Account("acme"));
        Assert.DoesNotContain("could not be read", await _office.Troubles(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_accounts_are_read_at_start_and_every_night()
    {
        _office.AddAcme();
        await _office.Sync();
        var first = _office.Vitally.Requests.Count;

        await Minutes(60);
        Assert.Equal(first, _office.Vitally.Requests.Count);
        await NextNight();
        Assert.Contains("/accounts?", _office.Vitally.Requests.Skip(first).First(), StringComparison.Ordinal);

        var before = _office.Vitally.Requests.Count;
        _office.Team.Clock.Advance(TimeSpan.FromMinutes(1));
        await _office.Team.Restart();
        await _office.Sync();
        Assert.True(_office.Vitally.Requests.Count > before);
    }

    [Fact]
    public async Task An_account_that_vanished_stays_and_is_spoken_of()
    {
        _office.AddAcme();
        Store.AddAccount("beta", "Beta");
        await _office.Sync();
        Store.Accounts.RemoveAll(account => (string?)account["externalId"] == "acme");
        await NextNight();

        Assert.NotNull((await _office.Account("acme"))!.Arr);
        Assert.Contains("1 account did not come up", await _office.Troubles(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_is_nobody_in_the_roster_leaves_the_owner_as_it_was()
    {
        _office.AddAcme();
        await _office.Sync();
        Store.SetOwner("acme", "somebody.else@example.com");
        await NextNight();
        Assert.Equal(PersonId.From(Cast.Ana), (await _office.Account("acme"))!.Owner);
        Assert.Contains("nobody in the roster", Assert.Single(await _office.Faults()).Problem, StringComparison.Ordinal);

        Store.SetOwner("acme", "fay@example.com");
        await NextNight();
        var acme = (await _office.Account("acme"))!;
        Assert.Equal((PersonId.From(Cast.Fay), PersonId.From(Cast.Ana)), (acme.Owner!.Value, acme.PreviousOwner!.Value));
        Assert.Equal(_office.Team.Today, acme.OwnedSince);
    }

    [Fact]
    public async Task An_account_known_from_a_file_keeps_its_id()
    {
        var told = _office.AddAcme("00Q-17");
        await _office.Team.Store((services, token) => services.GetRequiredService<AccountStore>().Upsert(
            [Customers.Acme with { VitallyId = (string?)told["id"] }], "accounts.csv", _office.Team.Today, _office.Team.Clock.GetUtcNow(), token));

        await _office.Sync();

        Assert.Equal("Vitally", (await _office.Account("acme"))!.Source);
        Assert.Null(await _office.Account("00Q-17"));
    }

    [Fact]
    public async Task An_account_is_read_again_when_somebody_opens_it_and_the_answer_does_not_wait_for_that()
    {
        _office.AddAcme();
        await _office.Sync();
        _office.Team.Clock.Advance(TimeSpan.FromMinutes(5));
        Store.Account("acme")["mrr"] = 10_000;
        var before = _office.Vitally.Requests.Count;

        await _office.Team.As(Cast.Ana).Command("/handover", "acme");
        Assert.Equal(before, _office.Vitally.Requests.Count);
        await _office.Team.Settle();

        Assert.Equal(120_000, (await _office.Account("acme"))!.Arr);
        await _office.Team.As(Cast.Ana).Command("/handover", "acme");
        await _office.Team.Settle();
        Assert.Equal(before + 1, _office.Vitally.Requests.Count);
    }

    [Fact]
    public async Task Where_vitally_is_away_when_somebody_opens_an_account_that_is_seen_and_nothing_is_lost()
    {
        _office.AddAcme();
        await _office.Sync();
        _office.Team.Clock.Advance(TimeSpan.FromMinutes(5));
        _office.Vitally.Fail(VitallyFault.All["out of order"]);

        await _office.Team.As(Cast.Ana).Command("/handover", "acme");
        await _office.Team.Settle();

        Assert.Equal(60_000, (await _office.Account("acme"))!.Arr);
        Assert.Contains("Vitally is out of order (HTTP 500)", Assert.Single(await _office.Faults()).Problem, StringComparison.Ordinal);
    }

    private Task NextNight()
    {
        _office.Team.Clock.Advance(TimeSpan.FromDays(1));
        return _office.Sync();
    }

    private Task Minutes(int minutes)
    {
        _office.Team.Clock.Advance(TimeSpan.FromMinutes(minutes));
        return _office.Sync();
    }
}
