using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Tests.Commands.Importing;

public sealed class AccountImportTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();

    public Task InitializeAsync() => _shell.HasPeople();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("account_id", "", "account_id: is empty; write one, such as acme")]
    [InlineData("account_id", "acme corp", "account_id: \"acme corp\" has a space, a quote or a bracket in it; write letters, digits, - and _, such as acme-corp")]
    [InlineData("name", "", "name: is empty; write one, such as Acme Corp")]
    [InlineData("arr", "12k", "arr: \"12k\" is not an amount; write digits, such as 12000")]
    [InlineData("arr", "12,000", "arr: \"12,000\" is not an amount; write digits, such as 12000")]
    [InlineData("arr", "$12000", "arr: \"$12000\" is not an amount; write digits, such as 12000")]
    [InlineData("arr", "1e5", "arr: \"1e5\" is not an amount; write digits, such as 12000")]
    [InlineData("arr", "-1", "arr: \"-1\" is negative; write 0 or more, or leave it empty where it is not known")]
    [InlineData("arr", "1.005", "arr: \"1.005\" has more than two digits after the point; round it")]
    [InlineData("arr", "99999999999999999999", "arr: \"99999999999999999999\" is more than a thousand billion; check the digits")]
    [InlineData("arr", "999999999999999999999999999999999", "arr: \"999999999999999999999999999999999\" is not an amount; write digits, such as 12000")]
    [InlineData("landing_arr", "lots", "landing_arr: \"lots\" is not an amount; write digits, such as 12000")]
    [InlineData("owner_email", "eve@example.com", "owner_email: \"eve@example.com\" is nobody in the roster; import people first or correct the address")]
    [InlineData("previous_owner_email", "eve@example.com", "previous_owner_email: \"eve@example.com\" is nobody in the roster; import people first or correct the address")]
    [InlineData("products", "none;surveys", "products: \"none;surveys\" names products beside none; write none alone where it pays for nothing")]
    [InlineData("products", "sesion_replay", "products: \"sesion_replay\" is not a product of the policy. Did you mean \"session_replay\"?")]
    [InlineData("users_by_region", "US40", "users_by_region: \"US40\" is not a region with its users; write them such as US:40;EU:12")]
    [InlineData("users_by_region", "US:4;US:5", "users_by_region: \"US:5\" names its region a second time; add the two counts up")]
    [InlineData("plan", "standart", "plan: \"standart\" is not known. Did you mean \"standard\"?")]
    [InlineData("churned", "maybe", "churned: \"maybe\" is neither true nor false; write one of them, or leave it empty where it is not known")]
    [InlineData("owned_since", "03/04/2026", "owned_since: \"03/04/2026\" is not a day; write year-month-day, such as 2026-04-03")]
    [InlineData("owned_since", "2026-02-30", "owned_since: \"2026-02-30\" is not a day; write year-month-day, such as 2026-04-03")]
    [InlineData("owned_since", "0026-03-04", "owned_since: \"0026-03-04\" is before 1990; check the year")]
    [InlineData("owned_since", "2026-03-04", "owned_since: \"2026-03-04\" is still to come; write a day that has passed, or leave it empty")]
    [InlineData("initial_prepurchase_on", "2027-01-01", "initial_prepurchase_on: \"2027-01-01\" is still to come; write a day that has passed, or leave it empty")]
    [InlineData("account_plan_updated_on", "2027-01-01", "account_plan_updated_on: \"2027-01-01\" is still to come; write a day that has passed, or leave it empty")]
    [InlineData("account_plan_url", "javascript:alert(1)", "account_plan_url: \"javascript:alert(1)\" is not a link; write the whole address, which begins with https://")]
    [InlineData("health", "11", "health: \"11\" is not a score; write a number from 0 to 10, such as 7.5")]
    [InlineData("active_users", "2.5", "active_users: \"2.5\" is not a count; write digits, such as 25")]
    [InlineData("growth_potential", "7", "growth_potential: \"7\" is not known. Use one of these: none, low, medium, high.")]
    [InlineData("stripe_customer_ids", "cus 1", "stripe_customer_ids: \"cus 1\" is not a Stripe customer id; copy it from Stripe, such as cus_Nb1xYz, with ; between several")]
    public async Task A_bad_value_is_told_with_what_would_be_right(string column, string value, string fault)
    {
        var said = await _shell.ImportAccounts(Shell.Account("globex"), Shell.Account("acme", column, value));

        Assert.Equal([$"accounts.csv:3:{fault}", "accounts.csv: 1 fault; nothing was imported. Correct the file and import it again."], said.Error);
        Assert.Equal(1, said.Code);
        Assert.Equal(["2 accounts: 2 new, 0 changed, 0 unchanged"], (await _shell.ImportAccounts(Shell.Account("globex"), Shell.Account("acme"))).Output);
    }

    [Fact]
    public async Task Every_fault_of_every_row_is_listed()
    {
        var said = await _shell.ImportAccounts(
            Shell.Account("acme", "arr", "12k"), Shell.Account("acme"), Shell.Account("globex", "health", "good"));

        Assert.Equal(["accounts.csv:2:arr", "accounts.csv:3:account_id", "accounts.csv:4:health"], said.Error.SkipLast(1).Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_whole_row_becomes_the_account_it_tells_of()
    {
        await _shell.ImportAccounts(
            "acme,\"Acme, Corp\",62000.50,ANA@example.com,session_replay; feature_flags,EU:46;US:9,yc,no,TRUE,2025-01-30,2025-02-01,"
            + "ben@example.com,https://plans.example.com/acme,2026-03-02,8.5,51,medium,70000,cus_1;cus_2,vit-1,#ext-acme");

        var account = await Stored("acme");

        Assert.Equal(
            ("Acme, Corp", 62000.50m, new PersonId("U01ANA"), Plan.Yc, false, true),
            (account.Name, account.Arr, account.Owner, account.Plan, account.Churned, account.DiscountAgreement));
        Assert.Equal(["feature_flags", "session_replay"], account.Products!);
        Assert.Equal(46, account.UsersByRegion!["EU"]);
        Assert.Equal(
            (new DateOnly(2025, 1, 30), new DateOnly(2025, 2, 1), new PersonId("U02BEN"), new DateOnly(2026, 3, 2)),
            (account.InitialPrepurchaseOn, account.OwnedSince, account.PreviousOwner, account.AccountPlanUpdatedOn));
        Assert.Equal(
            (8.5m, 51, GrowthPotential.Medium, 70000m, "vit-1", "ext-acme", "CSV", _shell.Clock.GetUtcNow()),
            (account.Health, account.ActiveUsers, account.GrowthPotential, account.LandingArr, account.VitallyId, account.SlackChannel, account.Source, account.AsOf));
        Assert.Equal(["cus_1", "cus_2"], account.StripeCustomers.AsEnumerable());
    }

    [Fact]
    public async Task What_is_empty_is_unknown_and_none_is_known_to_be_nothing()
    {
        await _shell.ImportAccounts(Shell.Account("acme"), Shell.Account("globex", "products", "none"));

        var unknown = await Stored("acme");
        Assert.Null(unknown.Arr);
        Assert.Null(unknown.Products);
        Assert.Null(unknown.Churned);
        Assert.Null(unknown.UsersByRegion);
        Assert.Empty((await Stored("globex")).Products!);
    }

    [Fact]
    public async Task Importing_again_counts_what_is_new_changed_and_unchanged()
    {
        await _shell.ImportAccounts(Shell.Account("acme"), Shell.Account("globex"), Shell.Account("initech"));

        var said = await _shell.ImportAccounts(Shell.Account("acme"), Shell.Account("globex", "arr", "5"), Shell.Account("umbrella"));

        Assert.Equal(
            ["3 accounts: 1 new, 1 changed, 1 unchanged", "initech is not in the file. What was known of them stays."],
            said.Output);
        Assert.Equal("Account initech", (await Stored("initech")).Name);
    }

    [Fact]
    public async Task A_new_owner_is_told_and_written_into_the_history()
    {
        await _shell.ImportAccounts(Shell.Account("acme", "owned_since", "2026-01-01"));

        var said = await _shell.ImportAccounts(Shell.Account("acme", "owner_email", "ben@example.com"));

        Assert.Contains("Account acme (acme) went from Ana Ruiz to Ben Okoro.", said.Output);
        await using var database = await _shell.Database();
        var owners = await database.NewScope().Ownerships.Of(new AccountId("acme"), CancellationToken.None);
        Assert.Equal(
            [(new PersonId("U01ANA"), new DateOnly(2026, 1, 1)), (new PersonId("U02BEN"), new DateOnly(2026, 3, 2))],
            owners.Select(row => (row.Owner, row.Since)));
    }

    [Fact]
    public async Task Regions_without_a_pool_are_taken_and_pointed_out()
    {
        var said = await _shell.ImportAccounts(Shell.Account("acme", "users_by_region", "UE:12;SG:3;EU:4"));

        Assert.Equal(0, said.Code);
        Assert.Contains("users_by_region names regions without a pool in the policy: SG, UE. If one is mistyped, correct it.", said.Output);
    }

    [Fact]
    public async Task Where_no_pool_has_a_region_none_is_pointed_out()
    {
        var file = _shell.Write("accounts.csv", Shell.Table(Shell.AccountColumns, Shell.Account("acme", "users_by_region", "UE:12;SG:3")));

        var said = await _shell.RunExactly(
            "import", "accounts", file, "--ConnectionStrings:HandoverBot", _shell.ConnectionString, "--Policy:Path", "small-team.json");

        Assert.Equal(0, said.Code);
        Assert.DoesNotContain(said.Output, line => line.Contains("region", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_file_is_stored_in_parts_and_says_how_far_it_is()
    {
        var said = await _shell.ImportAccounts([.. Enumerable.Range(1, 10_001).Select(number => Shell.Account($"account-{number}"))]);

        Assert.Equal(["10,001 accounts: 10,001 new, 0 changed, 0 unchanged"], said.Output);
        Assert.Collection(
            said.Error,
            line => Assert.StartsWith("Checking accounts.csv: 10,000 rows", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Storing accounts.csv: 10,000 rows", line, StringComparison.Ordinal));
    }

    public void Dispose() => _shell.Dispose();

    private async Task<Account> Stored(string id)
    {
        await using var database = await _shell.Database();
        return (await database.NewScope().Accounts.Find(new AccountId(id), CancellationToken.None))!;
    }
}
