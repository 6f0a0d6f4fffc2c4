using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.Rules;

public sealed class ViewRulesTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    public static TheoryData<string, string> RefusedModals => new()
    {
        { "missing required field: title", """{"type":"modal","blocks":[{"type":"divider"}]}""" },
        { "must be modal", View("divider", """ "type":"home" """) },
        { "/view/title/text", View("divider", $$""" "title":{"type":"plain_text","text":"{{Long(25)}}"} """) },
        { "/view/submit/text", View("divider", $$""" "submit":{"type":"plain_text","text":"{{Long(25)}}"} """) },
        { "/view/close/text", View("divider", $$""" "close":{"type":"plain_text","text":"{{Long(25)}}"} """) },
        { "/view/private_metadata", View("divider", $$""" "private_metadata":"{{Long(3001)}}" """) },
        { "/view/callback_id", View("divider", $$""" "callback_id":"{{Long(256)}}" """) },
        { "invalid additional property: colour", View("divider", """ "colour":"red" """) },
        { "must be true or false", View("divider", """ "notify_on_close":"yes" """) },
        { "no fewer than 1 items", View("divider", """ "blocks":[] """) },
        { "missing required field: blocks", """{"type":"modal","title":{"type":"plain_text","text":"a"}}""" },
        { "no more than 100 items", View("divider", $$""" "blocks":[{{string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", 101))}}] """) },
        { "needs a submit", View("divider", $$""" "blocks":[{{InputJson("""{"type":"plain_text_input"}""")}}] """) },
        { "missing required field: element", WithInput("""{"type":"input","label":{"type":"plain_text","text":"a"}}""") },
        { "missing required field: label", WithInput("""{"type":"input","element":{"type":"plain_text_input"}}""") },
        { "button is not allowed in an input block", WithInput(InputJson("""{"type":"button","text":{"type":"plain_text","text":"a"}}""")) },
        { "overflow is not allowed in an input block", WithInput(InputJson("""{"type":"overflow","options":[]}""")) },
        { "must be between 1 and 3000", WithInput(InputJson("""{"type":"plain_text_input","max_length":3001}""")) },
        { "must not be above max_length", WithInput(InputJson("""{"type":"plain_text_input","min_length":5,"max_length":4}""")) },
        { "must be less than 3 characters", WithInput(InputJson("""{"type":"plain_text_input","max_length":2,"initial_value":"abc"}""")) },
        { "must be less than 2001 characters", WithInput($$"""{"type":"input","label":{"type":"plain_text","text":"{{Long(2001)}}"},"element":{"type":"plain_text_input"} }""") },
        { "must be less than 2001 characters", WithInput($$"""{"type":"input","label":{"type":"plain_text","text":"a"},"hint":{"type":"plain_text","text":"{{Long(2001)}}"},"element":{"type":"plain_text_input"} }""") },
    };

    [Theory]
    [MemberData(nameof(RefusedModals))]
    public async Task A_modal_that_Slack_would_refuse_is_refused(string because, string view)
    {
        var command = await fixture.Town.Ana.Command("/handover");

        var answer = await fixture.Town.Bot.Call("views.open", new() { ["trigger_id"] = command.TriggerId, ["view"] = Object(view) });

        Assert.Equal("invalid_arguments", answer["error"]!.GetValue<string>());
        Assert.Contains(because, fixture.Town.Slack.Expect("views.open").Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_over_250_kB_is_too_large()
    {
        var command = await fixture.Town.Ana.Command("/handover");
        var view = Modal([.. Enumerable.Range(0, 90).Select(_ => Section(Long(2900)))]);

        var answer = await fixture.Town.Bot.Call("views.open", new() { ["trigger_id"] = command.TriggerId, ["view"] = view });

        Assert.Equal("view_too_large", answer["error"]!.GetValue<string>());
        fixture.Town.Slack.Expect("view_too_large");
    }

    [Fact]
    public async Task Home_takes_inputs_without_a_submit_and_no_title()
    {
        var inputs = await fixture.Town.Publish(Input("note", TextInput()));
        Assert.True(inputs["ok"]!.GetValue<bool>(), inputs.ToJsonString());

        var titled = await fixture.Town.Bot.Call(
            "views.publish",
            new() { ["user_id"] = "U01ANA", ["view"] = Home(Section("a")).With("title", Plain("My work")) });

        Assert.False(titled["ok"]!.GetValue<bool>());
        Assert.Contains("invalid additional property: title", fixture.Town.Slack.Expect("views.publish").Single().What, StringComparison.Ordinal);
    }

    private static string View(string blockType, string member)
    {
        var view = Object($$"""{"type":"modal","title":{"type":"plain_text","text":"a"},"blocks":[{"type":"{{blockType}}"}]}""");
        foreach (var (name, value) in Object($"{{{member}}}"))
            view[name] = value?.DeepClone();
        return view.ToJsonString();
    }

    private static string WithInput(string input) => View("divider", $$""" "submit":{"type":"plain_text","text":"Next"},"blocks":[{{input}}] """);

    private static string InputJson(string element) => $$"""{"type":"input","label":{"type":"plain_text","text":"a"},"element":{{element}} }""";

    private static string Long(int length) => new('x', length);
}
