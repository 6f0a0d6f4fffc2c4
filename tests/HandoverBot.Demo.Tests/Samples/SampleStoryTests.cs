using System.Globalization;

using HandoverBot.Demo.LocalSlack;
using HandoverBot.Demo.Samples;

namespace HandoverBot.Demo.Tests.Samples;

/// <summary>The samples hold what the demo promises to show.</summary>
public class SampleStoryTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly IReadOnlyList<SamplePerson> People = SamplePerson.Read(SampleFiles.Render("people", Today));
    private static readonly IReadOnlyList<Row> Accounts = Row.Read("accounts");
    private static readonly IReadOnlyList<Row> Invoices = Row.Read("invoices");

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Equal(People.Count, People.DistinctBy(p => p.SlackId).Count());
        Assert.Equal(Accounts.Count, Accounts.DistinctBy(a => a["account_id"]).Count());
        Assert.Equal(Invoices.Count, Invoices.DistinctBy(i => i["invoice_id"]).Count());
    }

    [Fact]
    public void Owners_are_people_of_the_sample() => Assert.All(
        Accounts.SelectMany(a => (string[])[a["owner_email"], a["previous_owner_email"]]).Where(email => email.Length > 0),
        email => Assert.Contains(People, p => p.Email == email));

    [Fact]
    public void Invoices_are_of_sample_accounts() =>
        Assert.All(Invoices, i => Assert.Contains(Accounts, a => a["account_id"] == i["account_id"]));

    [Fact]
    public void The_past_of_accounts_ends_where_their_owner_of_today_begins() => Assert.All(
        Row.Read("ownership").GroupBy(row => row["account_id"]),
        account => Assert.Equal(Account(account.Key).Day("owned_since"), account.Max(row => row.Day("until")).AddDays(1)));

    [Fact]
    public void The_customers_of_Cleo_have_the_usage_of_the_last_two_quarters_so_that_her_ledger_has_a_bonus()
    {
        var usage = Row.Read("usage");
        Assert.All(
            Accounts.Where(account => account["owner_email"] == "cleo@tideline.example"),
            account => Assert.Equal(["2025Q3", "2025Q4"], usage.Where(row => row["account_id"] == account["account_id"]).Select(row => row["quarter"])));
    }

    [Fact]
    public void Every_pool_has_exactly_one_lead() => Assert.All(
        Workspace.PoolChannels.Keys, pool => Assert.Single(People, p => p.Pool == pool && p.Is("lead")));

    [Fact]
    public void Acme_is_ready_to_leave_Anas_book_for_a_European_CSM()
    {
        var acme = Account("acme");

        Assert.Equal("ana@tideline.example", acme["owner_email"]);
        Assert.Equal("session_replay;feature_flags;error_tracking", acme["products"]);
        Assert.Equal("EU:46;US:9", acme["users_by_region"]);
        Assert.True(acme.Day("initial_prepurchase_on") <= Today.AddMonths(-12));
        Assert.True(acme.Day("account_plan_updated_on") >= Today.AddDays(-30));
        Assert.All(InvoicesOf("acme"), invoice => Assert.Equal("paid", invoice["status"]));
    }

    [Fact]
    public void Acme_is_below_the_forty_accounts_leadership_decides()
    {
        var byArr = Accounts
            .Where(a => a["arr"].Length > 0 && a["churned"] == "false")
            .OrderByDescending(a => decimal.Parse(a["arr"], CultureInfo.InvariantCulture))
            .Select(a => a["account_id"])
            .ToList();

        Assert.True(byArr.IndexOf("acme") >= 40);
    }

    [Fact]
    public void A_search_for_Acme_finds_two_accounts() =>
        Assert.Equal(2, Accounts.Count(a => a["name"].StartsWith("Acme", StringComparison.Ordinal)));

    [Fact]
    public void Globex_owes_an_overdue_and_a_coming_invoice()
    {
        var open = InvoicesOf("globex").Where(i => i["status"] == "open").Select(i => i.Day("due_on")).ToList();

        Assert.Contains(open, due => due < Today);
        Assert.Contains(open, due => due > Today);
    }

    [Fact]
    public void Hana_has_more_accounts_than_the_fifteen_a_TAM_should_start_a_quarter_with() =>
        Assert.Equal(16, Accounts.Count(a => a["owner_email"] == "hana@tideline.example"));

    [Fact]
    public void Anas_deal_with_Orchid_Labs_is_big_enough_to_introduce_its_next_owner_before_it_lands()
    {
        var orchid = Account("orchid-labs");

        Assert.Equal(("ana@tideline.example", ""), (orchid["owner_email"], orchid["initial_prepurchase_on"]));
        Assert.True(decimal.Parse(orchid["landing_arr"], CultureInfo.InvariantCulture) >= 100_000);
    }

    [Theory]
    [InlineData("owner_email", "")]
    [InlineData("products", "")]
    [InlineData("users_by_region", "EU:19;US:19")]
    [InlineData("arr", "")]
    [InlineData("plan", "yc")]
    [InlineData("plan", "startup")]
    [InlineData("churned", "true")]
    public void The_awkward_cases_are_there(string column, string value) => Assert.Contains(Accounts, a => a[column] == value);

    [Theory]
    [InlineData("draft")]
    [InlineData("open")]
    [InlineData("paid")]
    [InlineData("uncollectible")]
    [InlineData("void")]
    public void Every_status_of_an_invoice_is_there(string status) => Assert.Contains(Invoices, i => i["status"] == status);

    private static Row Account(string id) => Accounts.Single(a => a["account_id"] == id);

    private static IEnumerable<Row> InvoicesOf(string account) => Invoices.Where(i => i["account_id"] == account);

    private sealed record Row(IReadOnlyDictionary<string, string> Values)
    {
        public string this[string column] => Values[column];

        public DateOnly Day(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public static IReadOnlyList<Row> Read(string sample)
        {
            var lines = SampleFiles.Render(sample, Today).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var columns = lines[0].Split(',');
            return [.. lines.Skip(1).Select(line => new Row(columns.Zip(line.Split(',')).ToDictionary(c => c.First, c => c.Second)))];
        }
    }
}
