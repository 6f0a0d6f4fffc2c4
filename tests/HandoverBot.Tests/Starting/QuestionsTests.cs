using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Starting;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Starting;

/// <summary>What a reason asks for opens in the same modal; answers refuse, warn or speak for the handover.</summary>
public sealed class QuestionsTests
{
    private const string NoLevers = "no_levers";

    private static readonly Account Globex = Customers.Of("globex", "Globex", Cast.Fay);
    private static readonly Account Tiny = Customers.Of("tiny", "Tiny Tools", Cast.Fay, arr: 9_000);

    [Fact]
    public async Task The_questions_of_a_reason_come_after_it_with_the_facts_and_what_was_typed()
    {
        await using var team = await Workplace.Open(Globex);

        var asked = await Chosen(team, Globex, NoLevers, "We asked every team.");

        Assert.Equal(QuestionsForm.Id, asked.CallbackId);
        Assert.Contains("Step 1 of 5 · *No viable way to expand*", asked.Text, StringComparison.Ordinal);
        Assert.Contains("*Active users:* 51", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Have you tried multiple times to make contact with all of the active users", asked.Text, StringComparison.Ordinal);
        Assert.Contains("What have you tried so far to grow this account, and what came of it?", asked.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "active_users: yes or no", "active_users: how it is", "all_products: yes or no", "all_products: how it is",
                "other_teams: yes or no", "other_teams: how it is", QuestionsForm.Evidence,
            ],
            asked.Inputs);
        Assert.Null(await team.Handover(Globex).Now());
        await team.Handover(Globex).Answered(Cast.Fay, asked, await team.Handover(Globex).Policy(), NoLevers);
        Assert.Equal("We asked every team.", (await team.Handover(Globex).Now()).Evidence);
    }

    [Fact]
    public async Task A_reason_the_facts_contradict_asks_nothing()
    {
        await using var team = await Workplace.Open(Globex);
        var form = await team.Handover(Globex).OpenedBy(Cast.Fay);

        var answer = await team.As(Cast.Fay).Submit(form, entries => entries.Select("Reason", "fully_expanded"));

        Assert.Equal(
            "“Fully expanded and committed” does not fit what is known: pays for 2 of 3 primary products: Error tracking is missing. "
            + "To see why, type /handover why globex", answer.Errors["Reason"]);
    }

    [Fact]
    public async Task A_documented_plan_keeps_the_account_in_the_book()
    {
        await using var team = await Workplace.Open(Tiny);
        var tiny = team.Handover(Tiny);
        var asked = await Chosen(team, Tiny, "below_threshold");

        var answer = await tiny.Answered(Cast.Fay, asked, await tiny.Policy(), "below_threshold", but: "documented_plan");

        Assert.StartsWith("With a documented, specific plan for this quarter the account stays in the book.", answer.Errors["documented_plan: yes or no"], StringComparison.Ordinal);
        Assert.Null(await tiny.Now());
        Assert.Equal("update", (await team.As(Cast.Fay).Submit(answer.View ?? asked, form => form.Radio("documented_plan: yes or no", "no"))).Action);
        await tiny.Is(HandoverStatus.Proposed);
    }

    [Fact]
    public async Task A_no_in_the_exhaustion_test_warns_those_who_decide_and_the_owner()
    {
        await using var team = await Workplace.Open(Globex);
        var globex = team.Handover(Globex);
        var asked = await Chosen(team, Globex, NoLevers, "We asked every team.");

        await globex.Answered(Cast.Fay, asked, await globex.Policy(), NoLevers, but: "other_teams");
        await team.Settle();

        const string Warning = "⚠️ It is likely that there is more work to do: find out which teams there could benefit";
        Assert.Contains(Warning, globex.Cards.Allocation.BlockText, StringComparison.Ordinal);
        Assert.Contains("cross-sell to a different team? *No.* We went through it with the lead.", globex.Cards.Allocation.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("be specific to their role", globex.Cards.Allocation.BlockText, StringComparison.Ordinal);
        Assert.Contains(Warning, globex.Cards.Owner(Cast.Fay).BlockText, StringComparison.Ordinal);
        await globex.SentTo("EU CSM", by: Cast.Dana);
        await globex.Named(Cast.Cleo, by: Cast.Ben);
        Assert.Contains(Warning, globex.Cards.Pool(Cast.Ben).BlockText, StringComparison.Ordinal);
        Assert.Contains(Warning, globex.Cards.NewOwner(Cast.Cleo).BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_blanks_is_asked_for_again_at_its_field()
    {
        await using var team = await Workplace.Open(Tiny);
        var asked = await Chosen(team, Tiny, "below_threshold");

        var answer = await team.As(Cast.Fay).Submit(
            asked, form => form.Radio("documented_plan: yes or no", "no").Text("documented_plan: how it is", "   "));

        Assert.StartsWith("Please answer this with yes or no, and say in a sentence how it is", answer.Errors["documented_plan: how it is"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_to_an_account_that_somebody_else_hands_over_meanwhile_are_too_late()
    {
        await using var team = await Workplace.Open(Globex);
        var globex = team.Handover(Globex);
        var asked = await Chosen(team, Globex, NoLevers, "We asked every team.");
        var elis = await Chosen(team, Globex, NoLevers, "They are done.", who: Cast.Eli);
        await globex.Answered(Cast.Eli, elis, await globex.Policy(), NoLevers);

        var answer = await globex.Answered(Cast.Fay, asked, await globex.Policy(), NoLevers);

        Assert.Contains("Globex is already being handed over.", answer.View!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_the_policy_has_since_is_asked_too_and_what_was_typed_stays()
    {
        using var policy = new EditedPolicy();
        await using var team = await Workplace.Open([Globex, .. Customers.Giants], from: null, ("Policy:Path", policy.Path));
        var globex = team.Handover(Globex);
        var before = await globex.Policy();
        var asked = await Chosen(team, Globex, NoLevers, "We asked every team.");

        policy.Replace("\"other_teams\"", "\"other_budgets\"");
        await team.Restart();
        var answer = await globex.Answered(Cast.Fay, asked, before, NoLevers);

        Assert.Equal(QuestionsForm.Id, answer.View!.CallbackId);
        Assert.Contains("other_budgets: yes or no", answer.View.Inputs);
        Assert.Null(await globex.Now());
        await team.As(Cast.Fay).Submit(
            answer.View, form => form.Radio("other_budgets: yes or no", "yes").Text("other_budgets: how it is", "None has one."));
        Assert.Equal(("We asked every team.", 3), ((await globex.Now()).Evidence, (await globex.Now()).Answers.Length));
    }

    [Fact]
    public async Task A_reason_the_policy_does_not_have_any_more_is_not_saved()
    {
        using var policy = new EditedPolicy();
        await using var team = await Workplace.Open([Globex, .. Customers.Giants], from: null, ("Policy:Path", policy.Path));
        var globex = team.Handover(Globex);
        var before = await globex.Policy();
        var asked = await Chosen(team, Globex, NoLevers, "We asked every team.");

        policy.Replace("\"no_levers\"", "\"exhausted\"");
        await team.Restart();
        var answer = await globex.Answered(Cast.Fay, asked, before, NoLevers);

        Assert.Contains("the reason you chose is no longer in it. Type `/handover globex` to begin again.", answer.View!.Text, StringComparison.Ordinal);
    }

    private static async Task<FakeView> Chosen(Workplace team, Account account, string reason, string evidence = "", string who = Cast.Fay)
    {
        var answer = await team.As(who).Submit(
            await team.Handover(account).OpenedBy(who), form => form.Select("Reason", reason).Text("Evidence", evidence));
        Assert.True(answer.Action == "update", string.Join(' ', answer.Errors.Values));
        return answer.View!;
    }
}
