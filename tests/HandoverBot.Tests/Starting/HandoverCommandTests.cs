using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Starting;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Starting;

public sealed class HandoverCommandTests
{
    private static readonly Account Labs = Customers.Of("acme-labs", "Acme Labs", Cast.Ana);
    private static readonly Account Cafe = Customers.Of("creme", "Crème Brûlée & Söhne", Cast.Ana);

    [Theory]
    [InlineData("acme")]
    [InlineData("Acme Corp")]
    [InlineData("  ACME CORP ")]
    [InlineData("acme crop", "Acme Corp")]
    [InlineData("creme brul", "Crème Brûlée & Söhne")]
    public async Task An_account_is_recognised_by_what_people_type(string typed, string name = "Acme Corp")
    {
        await using var team = await Workplace.Open(Customers.Acme, Cafe);

        await team.As(Cast.Ana).Command("/handover", typed);

        var modal = await team.As(Cast.Ana).ModalOpened();
        Assert.Contains($"*{name.Replace("&", "&amp;", StringComparison.Ordinal)}*, owned by Ana Ruiz", modal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_several_accounts_fit_the_person_chooses()
    {
        await using var team = await Workplace.Open(Customers.Acme with { Id = AccountId.From("ac-1") }, Labs with { Id = AccountId.From("ac-2") });

        var answer = await team.As(Cast.Ana).Command("/handover", "acme");
        await team.As(Cast.Ana).Choose(answer.Message!, AccountChoices.Action, "Acme Labs");

        Assert.Equal("Several accounts fit: Acme Corp, Acme Labs", answer.Text);
        Assert.Contains("Acme Labs", (await team.As(Cast.Ana).ModalOpened()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_account_is_answered_with_the_closest()
    {
        await using var team = await Workplace.Open(Customers.Acme, Labs);

        var close = await team.As(Cast.Ana).Command("/handover", "acmx lbas");
        var far = await team.As(Cast.Ana).Command("/handover", "Umbrella");

        Assert.Contains("There is no account “acmx lbas”. Did you mean one of these?", close.Message!.BlockText, StringComparison.Ordinal);
        Assert.Contains("Acme Labs", close.Text, StringComparison.Ordinal);
        Assert.Equal("There is no account “Umbrella”. Check the name, or type `/handover` to choose from your accounts.", far.Text);
    }

    [Fact]
    public async Task Without_a_name_it_lists_the_persons_own_accounts()
    {
        await using var team = await Workplace.Open(Customers.Acme, Labs);

        var answer = await team.As(Cast.Ana).Command("/handover");
        await team.As(Cast.Ana).Choose(answer.Message!, AccountChoices.Action, "Acme Corp");

        Assert.Equal("Your accounts: Acme Corp, Acme Labs", answer.Text);
        Assert.Equal(ReasonForm.Id, (await team.As(Cast.Ana).ModalOpened()).CallbackId);
        Assert.StartsWith("You own no accounts.", (await team.As(Cast.Cleo).Command("/handover")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_paged_not_cut()
    {
        var many = Enumerable.Range(0, 250).Select(n => Customers.Of($"shop-{n:000}", $"Shop {n:000}", Cast.Ana, arr: n)).ToArray();
        await using var team = await Workplace.Open(many);

        var answer = await team.As(Cast.Ana).Command("/handover");

        var menus = answer.Message!.Blocks.SelectMany(block => block!["elements"]?.AsArray() ?? []).Select(menu => menu!["options"]!.AsArray()).ToList();
        Assert.Equal([100, 100, 50], menus.Select(menu => menu.Count));
        Assert.Equal("shop-249", menus[^1][^1]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task Somebody_elses_account_can_be_proposed_by_those_the_table_names_only()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        var cleo = await team.As(Cast.Cleo).Command("/handover", "acme");

        Assert.Equal(
            "Acme Corp belongs to Ana Ruiz. Only the account's owner, the owner's team lead, an allocator or leadership can propose its handover.", cleo.Text);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ola);
        Assert.Equal((Cast.Ana, Cast.Ola), ((await acme.Now()).Owner!.Value.Value, (await acme.Now()).ProposedBy.Value));
    }

    [Fact]
    public async Task A_second_handover_of_an_account_is_not_begun()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        var olas = await acme.OpenedBy(Cast.Ola);
        await acme.ProposedBy(Cast.Ana);
        var first = (await acme.Now()).Id;

        var answer = await team.As(Cast.Ola).Submit(olas, form => form.Select("Reason", "landed"));

        Assert.Contains("Acme Corp is already being handed over. Open it with `/handover acme`.", answer.View!.Text, StringComparison.Ordinal);
        Assert.Equal(first, (await acme.Now()).Id);
    }

    [Fact]
    public async Task A_reason_that_does_not_hold_is_refused_with_advice_at_its_field()
    {
        await using var team = await Workplace.Open(Customers.Acme with { InitialPrepurchaseOn = null });
        var acme = team.Handover(Customers.Acme);
        var form = await acme.OpenedBy(Cast.Ana);

        var invalid = await team.As(Cast.Ana).Submit(form, entries => entries.Select("Reason", "no_response"));
        Assert.Contains("more effort", invalid.Errors["Reason"], StringComparison.Ordinal);
        var unknown = await team.As(Cast.Ana).Submit(form, entries => entries.Select("Reason", "landed"));
        Assert.NotEmpty(unknown.Errors["Reason"]);
        Assert.Null(await acme.Now());
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_get_in()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        var answer = await team.As(Cast.Stranger).Command("/handover", "acme");

        Assert.Equal($"You are not in the roster yet. Ask an admin to add you: a line for {Cast.Stranger} in people.csv, then import people.", answer.Text);
    }

    [Fact]
    public async Task Help_says_what_can_be_typed()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        Assert.Contains("`/handover acme`", (await team.As(Cast.Ana).Command("/handover", "help")).Text, StringComparison.Ordinal);
        Assert.Contains("`/mybook @someone`", (await team.As(Cast.Ana).Command("/mybook", "HELP")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_an_owner_cannot_be_handed_over_by_anybody_but_those_who_give_it_one()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        var answer = await team.As(Cast.Ana).Command("/handover", "giant-7");

        Assert.Equal("Giant 7 has no owner, so there is nothing to hand over. Only an allocator or leadership can give it one.", answer.Text);
    }

    [Fact]
    public async Task A_second_proposal_after_the_first_ended_begins_anew()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.WithdrawnBy(Cast.Ana);

        await team.As(Cast.Ana).Command("/handover", "acme");

        Assert.Equal(ReasonForm.Id, (await team.As(Cast.Ana).ModalOpened()).CallbackId);
        await acme.Is(HandoverStatus.Withdrawn);
    }
}
