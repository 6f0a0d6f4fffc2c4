using HandoverBot.Demo.LocalSlack;

using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>The local workspace itself, without the bot: what the browser tests of the bot stand on.</summary>
public class LocalSlackPageTests
{
    [ChromiumFact]
    public async Task People_write_in_channels_under_their_own_names()
    {
        await using var workspace = await BrowsedWorkspace.OpenAsync();
        var page = workspace.Page;

        await page.ActAs("Ben Okoro");
        await page.OpenChannel("eu-csm");
        await page.Type("Good morning");

        await Assertions.Expect(page.Messages.Last).ToContainTextAsync("Ben Okoro");
        await Assertions.Expect(page.Messages.Last).ToContainTextAsync("Good morning");
    }

    [ChromiumFact]
    public async Task Every_channel_of_the_bots_configuration_is_there()
    {
        await using var workspace = await BrowsedWorkspace.OpenAsync();

        foreach (var channel in (string[])["general", Workspace.AllocationChannel, Workspace.LeadershipChannel, .. Workspace.PoolChannels.Values])
            await workspace.Page.OpenChannel(channel);
    }

    [ChromiumFact]
    public async Task A_command_opens_a_modal_and_its_answers_come_back()
    {
        await using var workspace = await BrowsedWorkspace.OpenAsync();
        await using var bot = await ScriptedBot.ConnectAsync(workspace.WebApi);
        var page = workspace.Page;

        await page.ActAs("Ana Ruiz");
        await page.OpenChannel("general");
        await page.Type("/handover acme");
        var command = await bot.NextAsync();
        Assert.Equal("/handover", command.GetProperty("command").GetString());
        Assert.Equal("acme", command.GetProperty("text").GetString());
        Assert.Equal("U01ANA", command.GetProperty("user_id").GetString());

        await bot.CallAsync("views.open", new { trigger_id = command.GetProperty("trigger_id").GetString(), view = Views.OfEveryInput });
        await page.Fill("Why now?", "Twelve months have passed");
        await page.Choose("Pool", "EU CSM");
        await page.Choose("Right-sized?", "Yes");
        await page.Tick("Two admins are named");
        await page.PickDate("Handover call", new DateOnly(2026, 4, 1));
        await page.Submit();

        var submission = await bot.NextAsync();
        Assert.Equal("view_submission", submission.GetProperty("type").GetString());
        var values = submission.GetProperty("view").GetProperty("state").GetProperty("values");
        Assert.Equal("Twelve months have passed", values.GetProperty("why").GetProperty("input").GetProperty("value").GetString());
        Assert.Equal("eu-csm", values.GetProperty("pool").GetProperty("input").GetProperty("selected_option").GetProperty("value").GetString());
        Assert.Equal("yes", values.GetProperty("size").GetProperty("input").GetProperty("selected_option").GetProperty("value").GetString());
        Assert.Equal("admins", values.GetProperty("tasks").GetProperty("input").GetProperty("selected_options")[0].GetProperty("value").GetString());
        Assert.Equal("2026-04-01", values.GetProperty("call").GetProperty("input").GetProperty("selected_date").GetString());
        await Assertions.Expect(page.Modal).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task Buttons_and_menus_of_a_direct_message_reach_the_bot()
    {
        await using var workspace = await BrowsedWorkspace.OpenAsync();
        await using var bot = await ScriptedBot.ConnectAsync(workspace.WebApi);
        var page = workspace.Page;

        await bot.CallAsync("chat.postMessage", new { channel = "U02BEN", text = "Acme is coming", blocks = Views.ButtonAndMenu });
        await page.ActAs("Ben Okoro");
        await page.OpenDirectMessage();

        await page.ChooseInMessage("Cleo Martin");
        var chosen = await bot.NextAsync();
        Assert.Equal("U03CLEO", chosen.GetProperty("actions")[0].GetProperty("selected_option").GetProperty("value").GetString());

        await page.ClickButton("Accept");
        var clicked = await bot.NextAsync();
        Assert.Equal("accept", clicked.GetProperty("actions")[0].GetProperty("action_id").GetString());
        Assert.Equal("U02BEN", clicked.GetProperty("user").GetProperty("id").GetString());
    }

    [ChromiumFact]
    public async Task Home_is_published_to_the_person_who_opens_it()
    {
        await using var workspace = await BrowsedWorkspace.OpenAsync();
        await using var bot = await ScriptedBot.ConnectAsync(workspace.WebApi);
        var page = workspace.Page;

        await page.ActAs("Cleo Martin");
        await page.OpenHome();
        var opened = (await bot.NextAsync()).GetProperty("event");
        Assert.Equal("app_home_opened", opened.GetProperty("type").GetString());
        Assert.Equal("U03CLEO", opened.GetProperty("user").GetString());

        await bot.CallAsync("views.publish", new { user_id = "U03CLEO", view = new { type = "home", blocks = Views.ButtonAndMenu } });
        await Assertions.Expect(page.Home).ToContainTextAsync("Acme is coming");
        await page.ClickButton("Accept");
        Assert.Equal("accept", (await bot.NextAsync()).GetProperty("actions")[0].GetProperty("action_id").GetString());
    }
}
