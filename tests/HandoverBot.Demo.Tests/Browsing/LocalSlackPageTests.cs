using System.Net.Http.Headers;
using System.Net.Http.Json;

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
    public async Task The_bots_message_arrives_in_the_direct_messages_of_the_person()
    {
        await using var workspace = await BrowsedWorkspace.OpenAsync();
        var page = workspace.Page;

        await PostAsync(workspace.WebApi, channel: "U01ANA", "Acme is yours to prepare");
        await page.ActAs("Ana Ruiz");
        await page.OpenDirectMessage();

        await Assertions.Expect(page.Messages.Last).ToContainTextAsync("Acme is yours to prepare");
    }

    [ChromiumFact]
    public async Task Every_channel_of_the_bots_configuration_is_there()
    {
        await using var workspace = await BrowsedWorkspace.OpenAsync();

        foreach (var channel in (string[])["general", Workspace.AllocationChannel, Workspace.LeadershipChannel, .. Workspace.PoolChannels.Values])
            await workspace.Page.OpenChannel(channel);
    }

    private static async Task PostAsync(Uri webApi, string channel, string text)
    {
        using var http = new HttpClient { BaseAddress = webApi };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SlackCredentials.ApiToken);
        using var response = await http.PostAsJsonAsync(new Uri("chat.postMessage", UriKind.Relative), new { channel, text });
        response.EnsureSuccessStatusCode();
    }
}
