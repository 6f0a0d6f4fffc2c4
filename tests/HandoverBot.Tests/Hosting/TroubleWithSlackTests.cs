using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Hosting;

public sealed class TroubleWithSlackTests
{
    public static TheoryData<string> Troubles => ["429", "503", "an HTML page", "hang up before", "hang up after"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Whatever_goes_wrong_while_posting_each_message_arrives_once(string trouble)
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        team.Slack.Fail("chat.postMessage", FaultOf(trouble), times: 3);

        await acme.ProposedBy(Cast.Ana);
        team.Slack.Fail("chat.update", FaultOf(trouble), times: 2);
        team.Slack.Fail("chat.postMessage", FaultOf(trouble), times: 2);
        await acme.PoolApprovedBy(Cast.Dana);

        await acme.Is(HandoverStatus.Routed);
        Assert.Contains("Acme Corp goes to EU TAM", acme.Cards.Allocation.Text, StringComparison.Ordinal);
        Assert.Single(acme.Cards.Owner(Cast.Ana).Replies);
        Assert.NotNull(acme.Cards.Pool(Cast.Eli));
    }

    [Theory]
    [InlineData("expired_trigger_id", "Slack did not open the form in time. Nothing was lost; type the command or click again.")]
    [InlineData("internal_error", "Slack could not open the form.")]
    public async Task A_form_that_does_not_open_is_explained(string error, string explanation)
    {
        await using var team = await Workplace.Open(Customers.Acme);
        team.Slack.Fail("views.open", Fault.Error(error));

        await team.As(Cast.Ana).Command("/handover", "acme");

        Assert.StartsWith(explanation, (await team.As(Cast.Ana).Ephemeral()).Text, StringComparison.Ordinal);
        await team.Handover(Customers.Acme).ProposedBy(Cast.Ana);
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_handled_once()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var opened = await team.As(Cast.Ana).OpenHome();
        await team.Settle();
        team.Clock.Advance(TimeSpan.FromSeconds(10));

        await team.Slack.Redeliver(opened);
        await team.Settle();

        Assert.Single(team.Slack.Calls, call => call.Method == "views.publish");
    }

    [Fact]
    public async Task A_channel_the_bot_was_taken_out_of_keeps_nobody_else_waiting()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        team.Slack.RemoveFrom(Workplace.Allocation, team.Slack.BotUserId);
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);

        Assert.Contains("waits for its pool to be decided", acme.Cards.Owner(Cast.Ana).Text, StringComparison.Ordinal);
        Assert.Contains("Decide the pool", (await team.Slack.HomeOf(Cast.Dana)).Text, StringComparison.Ordinal);
        await team.As(Cast.Dana).ClickHome("Approve EU TAM");
        await team.Settle();
        await acme.Is(HandoverStatus.Routed);
        team.Slack.Expect("not_in_channel");
        team.Alarms.Expect("is given up");
    }

    private static Fault FaultOf(string trouble) => trouble switch
    {
        "429" => Fault.RateLimited(5),
        "503" => Fault.Http(503),
        "an HTML page" => Fault.Html(),
        "hang up before" => Fault.HangUpBefore(),
        "hang up after" => Fault.HangUp(),
        _ => throw new ArgumentException(trouble, nameof(trouble)),
    };
}
