using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Tests;

/// <summary>A workspace with Ana, Ben and a channel, and a tiny bot in it.</summary>
internal sealed class Town : IAsyncDisposable
{
    private Town(FakeSlack slack, TinyBot bot, ManualClock clock)
    {
        Slack = slack;
        Bot = bot;
        Clock = clock;
    }

    public FakeSlack Slack { get; }

    public TinyBot Bot { get; }

    public ManualClock Clock { get; }

    public Person Ana => Slack.As("U01ANA");

    public Person Ben => Slack.As("U01BEN");

    public static async Task<Town> Start()
    {
        var clock = new ManualClock();
        var slack = await FakeSlack.Start(clock);
        slack.AddUser("U01ANA", "ana", "Ana Ruiz", "ana@example.com");
        slack.AddUser("U01BEN", "ben", "Ben Okoye", "ben@example.com", "America/New_York");
        slack.AddChannel("C01ALLOC", "allocation", "U01ANA");
        return new Town(slack, await TinyBot.Start(slack), clock);
    }

    public Task<JsonObject> Post(string text, params JsonObject[] blocks)
    {
        var message = new JsonObject { ["channel"] = "C01ALLOC", ["text"] = text };
        if (blocks.Length > 0)
            message["blocks"] = new JsonArray([.. blocks]);
        return Bot.Call("chat.postMessage", message);
    }

    /// <summary>Has Ana type the command and the bot open a modal for it.</summary>
    public async Task<FakeView> Open(params JsonObject[] blocks) => await OpenModal(Blocks.Modal(blocks));

    public async Task<FakeView> OpenModal(JsonObject modal)
    {
        var answer = await Ana.Command("/handover", "acme");
        await Bot.Call("views.open", new() { ["trigger_id"] = answer.TriggerId, ["view"] = modal });
        return await Ana.ModalOpened();
    }

    public Task<JsonObject> Publish(params JsonObject[] blocks) => Bot.Call("views.publish", new() { ["user_id"] = Ana.Id, ["view"] = Blocks.Home(blocks) });

    /// <summary>The payload of the last interaction the bot received.</summary>
    public JsonObject LastPayload()
    {
        var body = Bot.Received[^1].Body;
        var form = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body);
        return Blocks.Object(form["payload"].ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
