using SlackNet.Blocks;

namespace SlackNet.Compat.Tests.Json;

public class ViewTests
{
    private const string Documented = """
        {"type":"modal","title":{"type":"plain_text","text":"Modal title"},"submit":{"type":"plain_text","text":"Save"},
         "close":{"type":"plain_text","text":"Close"},"callback_id":"view-1","private_metadata":"secret stash","external_id":"e1",
         "clear_on_close":true,"notify_on_close":true,
         "blocks":[{"type":"divider"}]}
        """;

    [Fact]
    public void A_modal_is_written_as_documented() => Assert.IsType<ModalViewDefinition>(JsonText.AssertRoundTrip<ViewDefinition>(Documented));

    [Fact]
    public void A_home_is_written_as_documented() =>
        Assert.IsType<HomeViewDefinition>(JsonText.AssertRoundTrip<ViewDefinition>("""{"type":"home","blocks":[{"type":"divider"}]}"""));

    [Fact]
    public void A_view_is_read_back_with_what_was_entered()
    {
        var view = Assert.IsType<ModalViewInfo>(JsonText.Read<ViewInfo>("""
            {"id":"VNHU13V36","team_id":"T8N","type":"modal","title":{"type":"plain_text","text":"Modal"},"callback_id":"view-1",
             "private_metadata":"shh","hash":"156663117.cd33ad1f","root_view_id":"VNHU13V36","previous_view_id":null,"app_id":"A1","bot_id":"B1",
             "blocks":[{"type":"input","block_id":"note","label":{"type":"plain_text","text":"Note"},
                        "element":{"type":"plain_text_input","action_id":"text"}}],
             "state":{"values":{
               "note":{"text":{"type":"plain_text_input","value":"Hello"}},
               "empty":{"text2":{"type":"plain_text_input","value":null}},
               "one":{"select":{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"A"},"value":"a"}}},
               "none":{"select2":{"type":"static_select","selected_option":null}},
               "some":{"check":{"type":"checkboxes","selected_options":[{"text":{"type":"plain_text","text":"B"},"value":"b"}]}},
               "radio":{"pick":{"type":"radio_buttons","selected_option":{"text":{"type":"plain_text","text":"C"},"value":"c"}}},
               "when":{"day":{"type":"datepicker","selected_date":"2030-12-31"}},
               "who":{"user":{"type":"users_select","selected_user":"U1"}}}}}
            """));

        var state = view.State;
        Assert.Equal("Hello", state.GetValue<PlainTextInputValue>("note", "text").Value);
        Assert.Null(state.GetValue<PlainTextInputValue>("text2").Value);
        Assert.Equal("a", state.GetValue<StaticSelectValue>("select").SelectedOption.Value);
        Assert.Null(state.GetValue<StaticSelectValue>("none", "select2").SelectedOption);
        Assert.Equal("b", Assert.Single(state.GetValue<CheckboxGroupValue>("check").SelectedOptions).Value);
        Assert.Equal("c", state.GetValue<RadioButtonGroupValue>("pick").SelectedOption.Value);
        Assert.Equal(new DateTime(2030, 12, 31), state.GetValue<DatePickerValue>("when", "day").SelectedDate);
        Assert.Equal("shh", view.PrivateMetadata);
        Assert.IsType<InputBlock>(Assert.Single(view.Blocks));
    }

    [Theory]
    [InlineData("who", "user")]
    [InlineData("note", "other")]
    [InlineData("other", "text")]
    public void What_is_absent_or_of_another_kind_is_null(string blockId, string actionId)
    {
        var state = JsonText.Read<HomeViewInfo>("""
            {"type":"home","state":{"values":{"who":{"user":{"type":"users_select"}},"note":{"text":{"type":"datepicker","selected_date":null}}}}}
            """).State;

        Assert.Null(state.GetValue<PlainTextInputValue>(blockId, actionId));
        Assert.Null(state.GetValue<PlainTextInputValue>(actionId));
        Assert.Null(state.GetValue<PlainTextInputValue>("note", "text"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Nothing_entered_is_empty(string values)
    {
        var state = JsonText.Read<ViewState>($$"""{"values":{{values}} }""");

        Assert.Empty(state.Values);
        Assert.Null(state.GetValue<PlainTextInputValue>("note", "text"));
    }

    [Fact]
    public void A_view_of_a_kind_that_is_not_modelled_is_left_out() =>
        Assert.Null(JsonText.Read<ViewInfo>("""{"type":"workflow_step","id":"V1"}"""));
}
