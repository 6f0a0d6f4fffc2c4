namespace HandoverBot.Fakes;

/// <summary>How Slack reaches the bot.</summary>
public sealed record Delivery
{
    private Delivery(Uri? bot) => Bot = bot;

    internal Uri? Bot { get; }

    /// <summary>The bot connects by itself, through <c>apps.connections.open</c>.</summary>
    public static Delivery SocketMode { get; } = new(bot: null);

    /// <summary>Signed requests to <c>/slack/command</c>, <c>/slack/action</c> and <c>/slack/event</c> under this address.</summary>
    public static Delivery Http(Uri botBaseUrl) => new(botBaseUrl);
}
