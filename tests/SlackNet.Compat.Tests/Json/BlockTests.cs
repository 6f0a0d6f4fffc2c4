using SlackNet.Blocks;

namespace SlackNet.Compat.Tests.Json;

public class BlockTests
{
    [Theory]
    [InlineData("""{"type":"divider"}""")]
    [InlineData("""{"type":"header","block_id":"top","text":{"type":"plain_text","text":"A Heartfelt Header","emoji":true}}""")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"New *Paid Time Off* request"}}""")]
    [InlineData("""
        {"type":"section","text":{"type":"mrkdwn","text":"A message *with some bold text*"},
         "fields":[{"type":"mrkdwn","text":"*Priority*"},{"type":"plain_text","text":"High"}],
         "accessory":{"type":"button","action_id":"view","text":{"type":"plain_text","text":"View"},"value":"42"}}
        """)]
    [InlineData("""
        {"type":"context","elements":[{"type":"mrkdwn","text":"*This* is mrkdwn","verbatim":true},{"type":"plain_text","text":"and this is not"}]}
        """)]
    [InlineData("""
        {"type":"actions","block_id":"actions1","elements":[
          {"type":"static_select","placeholder":{"type":"plain_text","text":"Which witch?"},"action_id":"select_2",
           "options":[{"text":{"type":"plain_text","text":"Matilda"},"value":"matilda"},{"text":{"type":"plain_text","text":"Glinda"},"value":"glinda"}],
           "initial_option":{"text":{"type":"plain_text","text":"Glinda"},"value":"glinda"}},
          {"type":"button","text":{"type":"plain_text","text":"Cancel"},"value":"cancel","action_id":"button_1","style":"danger",
           "confirm":{"title":{"type":"plain_text","text":"Are you sure?"},"text":{"type":"mrkdwn","text":"It _cannot_ be undone"},
                      "confirm":{"type":"plain_text","text":"Do it"},"deny":{"type":"plain_text","text":"Stop"},"style":"danger"}},
          {"type":"button","text":{"type":"plain_text","text":"Open"},"url":"https://example.com/","accessibility_label":"Open the page"},
          {"type":"overflow","action_id":"more","options":[{"text":{"type":"plain_text","text":"Help"},"value":"help","url":"https://example.com/"}]},
          {"type":"datepicker","action_id":"day","initial_date":"1990-04-28","placeholder":{"type":"plain_text","text":"Select a date"}}]}
        """)]
    [InlineData("""
        {"type":"input","block_id":"b","label":{"type":"plain_text","text":"Label"},"hint":{"type":"plain_text","text":"Hint"},"optional":true,
         "dispatch_action":true,
         "element":{"type":"plain_text_input","action_id":"t","placeholder":{"type":"plain_text","text":"…"},"multiline":true,
                    "min_length":1,"max_length":150,"initial_value":"Zoë & <friends>","focus_on_load":true}}
        """)]
    [InlineData("""
        {"type":"input","label":{"type":"plain_text","text":"Boxes"},
         "element":{"type":"checkboxes","action_id":"c",
                    "options":[{"text":{"type":"mrkdwn","text":"*A*"},"value":"a","description":{"type":"plain_text","text":"the first"}}],
                    "initial_options":[{"text":{"type":"mrkdwn","text":"*A*"},"value":"a","description":{"type":"plain_text","text":"the first"}}]}}
        """)]
    [InlineData("""
        {"type":"input","label":{"type":"plain_text","text":"One of"},
         "element":{"type":"radio_buttons","action_id":"r","options":[{"text":{"type":"plain_text","text":"A"},"value":"a"}],
                    "initial_option":{"text":{"type":"plain_text","text":"A"},"value":"a"}}}
        """)]
    public void A_block_is_written_as_documented(string documented) => JsonText.AssertRoundTrip<Block>(documented);

    [Fact]
    public void Text_becomes_the_kind_of_text_that_is_wanted()
    {
        var header = new HeaderBlock { Text = "Hello" };
        var section = new SectionBlock { Text = new Markdown("*Hello*") };

        JsonText.AssertSame("""{"type":"header","text":{"type":"plain_text","text":"Hello"}}""", JsonText.Write<Block>(header));
        JsonText.AssertSame("""{"type":"section","text":{"type":"mrkdwn","text":"*Hello*"}}""", JsonText.Write<Block>(section));
    }

    [Fact]
    public void Blocks_and_elements_that_are_not_modelled_are_left_out()
    {
        var blocks = JsonText.Read<IList<Block>>("""
            [{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[]}]},
             {"type":"context","elements":[{"type":"image","image_url":"https://example.com/a.png","alt_text":"a"},{"type":"mrkdwn","text":"b"}]},
             {"type":"actions","elements":[{"type":"users_select","action_id":"u"},{"type":"button","action_id":"b"}]},
             {"type":"section","text":{"type":"mrkdwn","text":"c"},"accessory":{"type":"image","image_url":"https://example.com/a.png"}},
             {"no":"type"}]
            """);

        Assert.Equal(["context", "actions", "section"], blocks.Select(block => block.Type));
        Assert.Equal("b", Assert.IsType<Markdown>(Assert.Single(((ContextBlock)blocks[0]).Elements)).Text);
        Assert.Equal("b", Assert.IsType<Button>(Assert.Single(((ActionsBlock)blocks[1]).Elements)).ActionId);
        Assert.Null(((SectionBlock)blocks[2]).Accessory);
    }

    [Fact]
    public void An_element_is_not_read_where_it_cannot_stand() =>
        Assert.Null(JsonText.Read<InputBlock>("""{"type":"input","element":{"type":"button","action_id":"b"}}""").Element);
}
