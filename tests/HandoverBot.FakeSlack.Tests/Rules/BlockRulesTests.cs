using System.Text.Json.Nodes;
using static HandoverBot.Fakes.Tests.Blocks;

namespace HandoverBot.Fakes.Tests.Rules;

public sealed class BlockRulesTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Now = """{"type":"plain_text","text":"Now"}""";

    public static TheoryData<string, string> Refused => new()
    {
        { "unsupported block type: banner", """{"type":"banner"}""" },
        { "missing required field: type", """{"text":{"type":"mrkdwn","text":"a"}}""" },
        { "does not know its rules", """{"type":"rich_text","elements":[]}""" },
        { "invalid additional property: colour", """{"type":"divider","colour":"red"}""" },
        { "must not be null", """{"type":"section","text":{"type":"mrkdwn","text":"a"},"accessory":null}""" },
        { "must be less than 256 characters [json-pointer:/blocks/0/block_id", $$"""{"type":"divider","block_id":"{{Long(256)}}"}""" },
        { "missing required field: text or fields", """{"type":"section"}""" },
        { "must be more than 0 characters", """{"type":"section","text":{"type":"mrkdwn","text":""}}""" },
        { "must be less than 3001 characters", $$"""{"type":"section","text":{"type":"mrkdwn","text":"{{Long(3001)}}"} }""" },
        { "must be a text object", """{"type":"section","text":{"type":"markdown","text":"a"}}""" },
        { "must provide an object", """{"type":"section","text":"a"}""" },
        { "invalid additional property: emoji", """{"type":"section","text":{"type":"mrkdwn","text":"a","emoji":true}}""" },
        { "no more than 10 items allowed", $$"""{"type":"section","fields":[{{Times(11, """{"type":"mrkdwn","text":"a"}""")}}]}""" },
        { "no fewer than 1 items allowed", """{"type":"section","fields":[]}""" },
        { "must be less than 2001 characters", $$"""{"type":"section","fields":[{"type":"mrkdwn","text":"{{Long(2001)}}"}]}""" },
        { "must be plain_text", """{"type":"header","text":{"type":"mrkdwn","text":"a"}}""" },
        { "must be less than 151 characters", $$"""{"type":"header","text":{"type":"plain_text","text":"{{Long(151)}}"} }""" },
        { "missing required field: text", """{"type":"header"}""" },
        { "no more than 10 items allowed", $$"""{"type":"context","elements":[{{Times(11, Now)}}]}""" },
        { "must be a text object", """{"type":"context","elements":[{"type":"button","text":{"type":"plain_text","text":"a"}}]}""" },
        { "missing required field: alt_text", """{"type":"image","image_url":"https://example.com/a.png"}""" },
        { "must be a valid URL", """{"type":"image","image_url":"a.png","alt_text":"a"}""" },
        { "must be less than 2001 characters", $$"""{"type":"image","image_url":"https://example.com/a.png","alt_text":"{{Long(2001)}}"}""" },
        { "no more than 25 items allowed", $$"""{"type":"actions","elements":[{{Times(26, $$"""{"type":"button","text":{{Now}}}""")}}]}""" },
        { "no fewer than 1 items allowed", """{"type":"actions","elements":[]}""" },
        { "plain_text_input is not allowed in an actions block", """{"type":"actions","elements":[{"type":"plain_text_input"}]}""" },
        { "image is not allowed in an actions block", """{"type":"actions","elements":[{"type":"image","image_url":"https://example.com/a.png","alt_text":"a"}]}""" },
        { "slider is not allowed", """{"type":"actions","elements":[{"type":"slider"}]}""" },
        { "does not know its rules", """{"type":"actions","elements":[{"type":"users_select"}]}""" },
        { "plain_text_input is not allowed in an accessory", $$"""{"type":"section","text":{{Now}},"accessory":{"type":"plain_text_input"} }""" },
        { "input blocks belong in modals", $$"""{"type":"input","label":{{Now}},"element":{"type":"plain_text_input"} }""" },
        { "action_id go already exists", $$"""{"type":"actions","elements":[{"type":"button","action_id":"go","text":{{Now}} },{"type":"button","action_id":"go","text":{{Now}} }]}""" },
        { "must be less than 256 characters", InActions($$"""{"type":"button","action_id":"{{Long(256)}}","text":{{Now}} }""") },
        { "must be less than 76 characters", InActions($$"""{"type":"button","text":{"type":"plain_text","text":"{{Long(76)}}"} }""") },
        { "must be less than 2001 characters", InActions($$"""{"type":"button","text":{{Now}},"value":"{{Long(2001)}}"}""") },
        { "must be less than 3001 characters", InActions($$"""{"type":"button","text":{{Now}},"url":"https://example.com/{{Long(3000)}}"}""") },
        { "must be one of primary, danger", InActions($$"""{"type":"button","text":{{Now}},"style":"default"}""") },
        { "missing required field: text", InActions("""{"type":"button"}""") },
        { "missing required field: title", InActions($$"""{"type":"button","text":{{Now}},"confirm":{"text":{{Now}},"confirm":{{Now}},"deny":{{Now}} } }""") },
        { "must be less than 101 characters", InActions($$"""{"type":"button","text":{{Now}},"confirm":{"title":{"type":"plain_text","text":"{{Long(101)}}"},"text":{{Now}},"confirm":{{Now}},"deny":{{Now}} } }""") },
        { "must be less than 301 characters", InActions($$"""{"type":"button","text":{{Now}},"confirm":{"title":{{Now}},"text":{"type":"plain_text","text":"{{Long(301)}}"},"confirm":{{Now}},"deny":{{Now}} } }""") },
        { "must be less than 31 characters", InActions($$"""{"type":"button","text":{{Now}},"confirm":{"title":{{Now}},"text":{{Now}},"confirm":{{Now}},"deny":{"type":"plain_text","text":"{{Long(31)}}"} } }""") },
        { "either options or option_groups", InActions("""{"type":"static_select"}""") },
        { "no more than 100 items allowed", InActions($$"""{"type":"static_select","options":[{{Distinct(101)}}]}""") },
        { "duplicate option value a", InActions($$"""{"type":"static_select","options":[{{Times(2, OptionJson("a"))}}]}""") },
        { "must be less than 151 characters", InActions($$"""{"type":"static_select","options":[{{OptionJson(Long(151))}}]}""") },
        { "must be less than 76 characters", InActions($$"""{"type":"static_select","options":[{"value":"a","text":{"type":"plain_text","text":"{{Long(76)}}"} }]}""") },
        { "must be less than 76 characters", InActions($$"""{"type":"static_select","options":[{"value":"a","text":{{Now}},"description":{"type":"plain_text","text":"{{Long(76)}}"} }]}""") },
        { "missing required field: value", InActions($$"""{"type":"static_select","options":[{"text":{{Now}} }]}""") },
        { "must exactly match one of the provided options", InActions($$"""{"type":"static_select","options":[{{OptionJson("a")}}],"initial_option":{{OptionJson("b")}} }""") },
        { "must be less than 151 characters", InActions($$"""{"type":"static_select","options":[{{OptionJson("a")}}],"placeholder":{"type":"plain_text","text":"{{Long(151)}}"} }""") },
        { "no more than 5 items allowed", InActions($$"""{"type":"overflow","options":[{{Distinct(6)}}]}""") },
        { "no more than 10 items allowed", InActions($$"""{"type":"checkboxes","options":[{{Distinct(11)}}]}""") },
        { "no more than 10 items allowed", InActions($$"""{"type":"radio_buttons","options":[{{Distinct(11)}}]}""") },
        { "must exactly match one of the provided options", InActions($$"""{"type":"checkboxes","options":[{{OptionJson("a")}}],"initial_options":[{{OptionJson("b")}}]}""") },
        { "must be a date", InActions("""{"type":"datepicker","initial_date":"31.01.2026"}""") },
        { "is not allowed in messages", InActions("""{"type":"datepicker","focus_on_load":true}""") },
    };

    public static TheoryData<string> Taken => new()
    {
        $$"""{"type":"section","text":{"type":"mrkdwn","text":"{{Long(3000)}}"} }""",
        $$"""{"type":"section","fields":[{{Times(10, """{"type":"mrkdwn","text":"a"}""")}}],"accessory":{"type":"button","text":{{Now}} } }""",
        $$"""{"type":"header","text":{"type":"plain_text","text":"{{Long(150)}}","emoji":true} }""",
        $$"""{"type":"context","elements":[{{Now}},{"type":"image","image_url":"https://example.com/a.png","alt_text":"a"}]}""",
        """{"type":"divider"}""",
        InActions($$"""{"type":"button","action_id":"{{Long(255)}}","text":{"type":"plain_text","text":"{{Long(75)}}"},"value":"{{Long(2000)}}","style":"danger"}"""),
        InActions($$"""{"type":"static_select","options":[{{Distinct(100)}}],"initial_option":{{OptionJson("v1")}} }"""),
        InActions($$"""{"type":"static_select","option_groups":[{"label":{{Now}},"options":[{{Distinct(3)}}]}]}"""),
        InActions($$"""{"type":"overflow","options":[{{Distinct(5)}}]}"""),
        InActions("""{"type":"datepicker","initial_date":"2026-01-31"}"""),
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_block_that_Slack_would_refuse_is_refused(string because, string block)
    {
        var answer = await fixture.Town.Post("Fallback", Object(block));

        Assert.Equal("invalid_blocks", answer["error"]!.GetValue<string>());
        Assert.Contains(because, fixture.Town.Slack.Expect("invalid_blocks").Single().What, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task A_block_at_the_limit_is_taken(string block)
    {
        var answer = await fixture.Town.Post("Fallback", Object(block));

        Assert.True(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
    }

    [Fact]
    public async Task Two_blocks_cannot_share_a_block_id()
    {
        var divider = Object("""{"type":"divider","block_id":"twin"}""");

        await fixture.Town.Post("Fallback", divider, (JsonObject)divider.DeepClone());

        Assert.Contains("block_id twin already exists", fixture.Town.Slack.Expect("invalid_blocks").Single().What, StringComparison.Ordinal);
    }

    private static string InActions(string element) => $$"""{"type":"actions","elements":[{{element}}]}""";

    private static string OptionJson(string value) => $$"""{"value":"{{value}}","text":{"type":"plain_text","text":"Pick me"} }""";

    private static string Distinct(int count) => string.Join(',', Enumerable.Range(1, count).Select(i => OptionJson($"v{i}")));

    private static string Times(int count, string json) => string.Join(',', Enumerable.Repeat(json, count));

    private static string Long(int length) => new('x', length);
}
