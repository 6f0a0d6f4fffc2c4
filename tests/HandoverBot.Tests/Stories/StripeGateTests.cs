using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Invoices;
using HandoverBot.Meeting;
using HandoverBot.Tests.Invoices.Stripe;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Stories;

public sealed class StripeGateTests : IAsyncLifetime
{
    private static readonly Account Acme = Customers.Acme with { StripeCustomers = ["cus_acme"] };

    private FakeStripe _stripe = null!;
    private Workplace _team = null!;
    private HandoverStory _acme = null!;

    public async Task InitializeAsync()
    {
        _stripe = await FakeStripe.Start();
        _stripe.AddCustomer("cus_acme");
        _team = await Workplace.Open([Acme, .. Customers.Giants], from: null, _stripe.Settings);
        _acme = _team.Handover(Acme);
    }

    public async Task DisposeAsync()
    {
        await _team.DisposeAsync();
        await _stripe.DisposeAsync();
    }

    [Fact]
    public async Task The_gate_clears_and_closes_again_from_the_form()
    {
        var invoice = _stripe.AddInvoice("cus_acme", 1_550_000, "eur", due: new DateTimeOffset(2025, 12, 24, 12, 0, 0, TimeSpan.Zero));
        await _acme.ProposedBy(Cast.Ana);
        Assert.Equal("1 invoice is unpaid: TL-0001, €15,500, due 24 Dec 2025", await Why());

        var step = await InvoicesStep();
        Assert.Contains("TL-0001", step.Text, StringComparison.Ordinal);
        Assert.Contains("€15,500 · due 24 Dec 2025, *12 days overdue*", step.Text, StringComparison.Ordinal);
        Assert.Contains("<https://invoice.stripe.com/i/acct_1/in_000001|TL-0001>", step.Text, StringComparison.Ordinal);
        Assert.Contains("From Stripe, as of 5 Jan 2026", step.Text, StringComparison.Ordinal);
        Assert.Contains("one invoice is still open:", step.Text, StringComparison.Ordinal);
        Assert.Contains("• TL-0001: €15,500, due since 24 Dec 2025", step.Text, StringComparison.Ordinal);

        _stripe.SetStatus(invoice, "paid");
        step = await CheckAgain(step, shows: "No open invoices, says Stripe");
        Assert.True(await IsClear());

        _stripe.AddInvoice("cus_acme", 5_000, "jpy");
        step = await CheckAgain(step, shows: "JPY 5,000");
        Assert.False(await IsClear());
        Assert.Contains("no due day", step.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_stripe_is_away_the_form_shows_what_was_known_and_since_when()
    {
        _stripe.AddInvoice("cus_acme", 100);
        await _acme.ProposedBy(Cast.Ana);
        var step = await InvoicesStep();
        _team.Clock.Advance(TimeSpan.FromHours(3));

        _stripe.Fail(StripeFault.All["not available"]);
        step = await CheckAgain(step, shows: "They could not be read");

        Assert.Contains("3 hours ago", step.Text, StringComparison.Ordinal);
        Assert.Contains("Stripe is out of order (HTTP 503).", step.Text, StringComparison.Ordinal);
        Assert.Contains("TL-0001", step.Text, StringComparison.Ordinal);
        Assert.False(await IsClear());
    }

    [Fact]
    public async Task An_account_that_could_never_be_read_is_not_paid_up()
    {
        // Once when it is proposed and once when it is opened.
        for (var i = 0; i < 2; i++)
            _stripe.Fail(StripeFault.All["a wrong key"]);
        await _acme.ProposedBy(Cast.Ana);

        Assert.False(await IsClear());
        Assert.Contains("It is not known how this account's invoices stand", (await InvoicesStep()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_schedule_the_gate_follows_every_four_hours_and_both_owners_hear_when_it_closes_after_acceptance()
    {
        await _acme.ProposedBy(Cast.Ana);
        await _acme.PoolApprovedBy(Cast.Dana);
        await _acme.Named(Cast.Fay, by: Cast.Eli);
        await _acme.PreparedBy(Cast.Ana);
        await _acme.AcceptedBy(Cast.Fay);
        await _acme.Is(HandoverStatus.Accepted);

        var invoice = _stripe.AddInvoice("cus_acme", 100);
        _team.Clock.Advance(TimeSpan.FromHours(3));
        await _team.Run<InvoiceJob>();
        Assert.True(await IsClear());
        _team.Clock.Advance(TimeSpan.FromHours(1));
        await _team.Run<InvoiceJob>();
        Assert.False(await IsClear());
        PostedMessage[] cards = [_acme.Cards.Owner(Cast.Ana), _acme.Cards.NewOwner(Cast.Fay)];
        Assert.All(cards, card => Assert.Contains(card.Replies, note => note.Text.Contains("cannot change hands for now. 1 invoice is unpaid: TL-0001", StringComparison.Ordinal)));

        await _acme.IntroducedBy(Cast.Ana);
        Assert.Equal("prepare_invoices", (await _acme.OpenedBy(Cast.Ana)).CallbackId);
        await _team.Run<CompletionJob>();
        await _acme.Is(HandoverStatus.Introduced);

        _stripe.SetStatus(invoice, "paid");
        _team.Clock.Advance(TimeSpan.FromHours(4));
        await _team.Run<InvoiceJob>();
        await _acme.Is(HandoverStatus.Completed);
    }

    [Fact]
    public async Task A_push_back_is_answered_by_a_later_reading_and_not_by_the_one_before_it()
    {
        await _acme.ProposedBy(Cast.Ana);
        await _acme.PoolApprovedBy(Cast.Dana);
        await _acme.Named(Cast.Fay, by: Cast.Eli);
        await _acme.PreparedBy(Cast.Ana);
        _team.Clock.Advance(TimeSpan.FromMinutes(30));
        await _acme.PushedBackBy(Cast.Fay, "One looks open to me.", Gate.Invoices);

        await _team.Run<InvoiceJob>();
        Assert.False(await IsClear());

        _team.Clock.Advance(TimeSpan.FromHours(4));
        await _team.Run<InvoiceJob>();
        Assert.True(await IsClear());
    }

    private async Task<FakeView> InvoicesStep()
    {
        var modal = await _acme.OpenedBy(Cast.Ana);
        await _team.Settle();
        return modal.CallbackId == "prepare_invoices" ? modal : await _acme.Step(Cast.Ana, modal);
    }

    private async Task<FakeView> CheckAgain(FakeView step, string shows)
    {
        await Ask(step);
        await _team.Settle();
        return await _team.As(Cast.Ana).Modal(view => view.CallbackId == "prepare_invoices" && view.Text.Contains(shows, StringComparison.Ordinal));
    }

    private async Task Ask(FakeView step)
    {
        var answer = await _team.As(Cast.Ana).Submit(step, form => form.Tick(step.Inputs.Single(), "yes"));
        Assert.Contains("this form shows in a moment how they stand", Assert.Single(answer.Errors).Value, StringComparison.Ordinal);
    }

    private async Task<bool> IsClear() => (await _acme.Now()).Standing(Gate.Invoices)!.IsClear;

    private async Task<string> Why() => (await _acme.Now()).Standing(Gate.Invoices)!.Why;
}
