using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Invoices;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Invoices.Stripe;

public sealed class StripeInvoicesTests : IAsyncLifetime
{
    private static readonly ImmutableArray<InvoiceStatus> Open = [InvoiceStatus.Open];
    private static readonly ImmutableArray<InvoiceStatus> OpenAndUncollectible = [InvoiceStatus.Open, InvoiceStatus.Uncollectible];
    private static readonly Account Acme = Customers.Acme with { StripeCustomers = ["cus_1", "cus_2"] };

    private FakeStripe _stripe = null!;
    private Workplace _team = null!;

    public async Task InitializeAsync()
    {
        _stripe = await FakeStripe.Start();
        _stripe.AddCustomer("cus_1");
        _stripe.AddCustomer("cus_2");
        _team = await Workplace.Open([Acme], from: null, _stripe.Settings);
    }

    public async Task DisposeAsync()
    {
        await _team.DisposeAsync();
        await _stripe.DisposeAsync();
    }

    public static TheoryData<string> Faults => [.. StripeFault.All.Keys];

    [Fact]
    public async Task All_open_invoices_of_all_customers_are_read_whatever_number_of_pages_they_take()
    {
        for (var i = 0; i < 250; i++)
            _stripe.AddInvoice("cus_1", 1000 + i);
        _stripe.AddInvoice("cus_2", 2000);
        foreach (var settled in (string[])["draft", "paid", "void", "uncollectible"])
            _stripe.AddInvoice("cus_2", 3000, status: settled);
        _stripe.AddInvoice("cus_other", 4000);

        var standing = await Read();

        Assert.Equal(251, standing.Blocking.Select(invoice => invoice.Id).Distinct().Count());
        Assert.Equal(251, standing.Blocking.Length);
        Assert.Equal(4, _stripe.Requests.Count);
        Assert.All(_stripe.Requests, query => Assert.Contains("status=open&limit=100", query, StringComparison.Ordinal));
        Assert.Equal(("Stripe", _team.Clock.GetUtcNow()), (standing.Source, standing.AsOf));
    }

    [Theory]
    [InlineData("usd", 123_456, "1234.56")]
    [InlineData("eur", 100, "1")]
    [InlineData("jpy", 50_000, "50000")]
    [InlineData("krw", 1, "1")]
    [InlineData("kwd", 5_125, "5.125")]
    [InlineData("bhd", 10, "0.01")]
    [InlineData("isk", 500, "5")]
    [InlineData("ugx", 500, "5")]
    public async Task Amounts_are_what_is_left_to_pay_in_whole_units_of_their_currency(string currency, long amount, string units)
    {
        _stripe.AddInvoice("cus_1", amount, currency);

        var invoice = Assert.Single((await Read()).Blocking);

        Assert.Equal(decimal.Parse(units, System.Globalization.CultureInfo.InvariantCulture), invoice.AmountDue);
        Assert.Equal(currency.ToUpperInvariant(), invoice.Currency);
    }

    [Fact]
    public async Task An_invoice_is_due_on_the_day_it_is_where_the_policy_counts_its_days()
    {
        var zone = (await _team.Handover(Acme).Policy()).Fiscal;
        var due = new DateTimeOffset(2026, 1, 1, 6, 30, 0, TimeSpan.Zero);
        _stripe.AddInvoice("cus_1", 100, due: due);
        _stripe.AddInvoice("cus_2", 100);

        var invoices = (await Read()).Blocking;

        Assert.Equal([zone.DayOf(due), null], invoices.Select(invoice => invoice.DueOn));
        Assert.Equal(("TL-0001", "https://invoice.stripe.com/i/acct_1/in_000001"), (invoices[0].Number, invoices[0].Url?.AbsoluteUri));
    }

    [Fact]
    public async Task Uncollectible_invoices_count_where_the_policy_names_them()
    {
        _stripe.AddInvoice("cus_1", 100, status: "uncollectible");

        Assert.True((await Read()).IsClear);
        Assert.False((await Standing(OpenAndUncollectible)).IsKnown);
        Assert.Equal(InvoiceStatus.Uncollectible, Assert.Single((await Read(OpenAndUncollectible)).Blocking).Status);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_goes_wrong_what_was_known_stays_with_its_age(string fault)
    {
        _stripe.AddInvoice("cus_1", 100);
        var known = await Read();
        _team.Clock.Advance(TimeSpan.FromHours(5));

        _stripe.Fail(StripeFault.All[fault]);
        var standing = await Read();

        Assert.Equal(known.AsOf, standing.AsOf);
        Assert.Equal(known.Blocking.AsEnumerable(), standing.Blocking);
        var look = await Look();
        Assert.Equal((known.AsOf, _team.Clock.GetUtcNow()), (look.ReadAt, look.TriedAt));
        Assert.EndsWith(".", look.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("rk_test", look.Trouble, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_goes_wrong_the_first_time_nothing_is_known_and_nothing_is_paid(string fault)
    {
        _stripe.Fail(StripeFault.All[fault]);

        var standing = await Read();

        Assert.False(standing.IsKnown);
        Assert.False(standing.IsClear);
    }

    [Fact]
    public async Task Where_one_of_several_customers_cannot_be_read_everything_stays_as_it_was()
    {
        _stripe.AddInvoice("cus_1", 100);
        var second = _stripe.AddInvoice("cus_2", 200);
        var known = await Read();
        _stripe.SetStatus(second, "paid");
        await Told(Acme with { StripeCustomers = ["cus_1", "cus_2", "cus_nobody"] });

        var standing = await Read();

        Assert.Equal(known.Blocking.AsEnumerable(), standing.Blocking);
        Assert.Contains("does not know one of the account's customers", (await Look()).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paid_up_is_unknown_again_when_a_customer_joins_until_it_is_read_too()
    {
        Assert.True((await Read()).IsClear);

        await Told(Acme with { StripeCustomers = ["cus_1", "cus_2", "cus_3"] });
        Assert.False((await Standing(Open)).IsKnown);

        _stripe.AddCustomer("cus_3");
        Assert.True((await Read()).IsClear);
    }

    [Fact]
    public async Task An_account_without_a_customer_is_unknown_and_says_so()
    {
        await Told(Acme with { StripeCustomers = [] });

        Assert.False((await Read()).IsKnown);
        Assert.Contains("has no Stripe customer", (await Look()).Trouble, StringComparison.Ordinal);
        Assert.Empty(_stripe.Requests);
    }

    [Fact]
    public async Task A_rate_limit_of_an_hour_is_an_hour_without_requests()
    {
        _stripe.Fail(StripeFault.RateLimited(seconds: 3600));
        await Read();

        _team.Clock.Advance(TimeSpan.FromMinutes(59));
        await Read();
        Assert.Single(_stripe.Requests);
        Assert.Contains("asked again after 5 Jan 2026 10:00 UTC", (await Look()).Trouble, StringComparison.Ordinal);

        _team.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Read()).IsClear);
        Assert.Null((await Look()).Trouble);
    }

    [Fact]
    public async Task What_was_read_is_still_known_after_a_restart()
    {
        _stripe.AddInvoice("cus_1", 100);
        var known = await Read();

        await _team.Restart();

        Assert.Equal(known.Blocking.AsEnumerable(), (await Standing(Open)).Blocking);
    }

    [Fact]
    public async Task An_import_from_a_file_does_not_pass_for_a_reading()
    {
        _stripe.AddInvoice("cus_1", 100);
        await Read();

        await _team.Import("invoices", "account_id,invoice_id,number,amount_due,currency,status,due_on,url\n");

        Assert.False((await Standing(Open)).IsKnown);
    }

    private Task Told(Account account) => _team.Store((services, token) =>
        services.GetRequiredService<AccountStore>().Upsert([account], "accounts.csv", _team.Today, _team.Clock.GetUtcNow(), token));

    private Task<InvoiceStanding> Read() => Read(Open);

    private Task<InvoiceStanding> Read(ImmutableArray<InvoiceStatus> blocking) => _team.Within(async services =>
    {
        var source = services.GetRequiredService<IInvoiceSource>();
        await source.Refresh(Acme.Id, blocking, CancellationToken.None);
        return await source.StandingOf(Acme.Id, blocking, CancellationToken.None);
    });

    private Task<InvoiceStanding> Standing(ImmutableArray<InvoiceStatus> blocking) =>
        _team.Within(services => services.GetRequiredService<IInvoiceSource>().StandingOf(Acme.Id, blocking, CancellationToken.None));

    private async Task<InvoiceLook> Look() =>
        (await _team.Within(services => services.GetRequiredService<IInvoiceSource>().LastLook(Acme.Id, CancellationToken.None)))!;
}
