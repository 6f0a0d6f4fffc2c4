using HandoverBot.Fakes.Sockets;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Delivering;

/// <summary>Sends payloads the way the workspace is set up to, and minds how they are acknowledged.</summary>
internal sealed class PostOffice(Workspace workspace, HttpCourier courier, SocketHub sockets)
{
    public Delivery? Delivery { get; set; }

    public TimeSpan AcknowledgeWithin { get; set; } = TimeSpan.FromMinutes(1);

    public async Task<BotAnswer> Send(Parcel parcel)
    {
        var delivery = Delivery ?? throw new InvalidOperationException("Set slack.Deliver before anybody talks to the bot.");
        var answer = delivery.Bot is { } bot ? await courier.Bring(bot, parcel) : await sockets.Bring(parcel);
        lock (workspace.Gate)
            Inspect(parcel, answer);
        return answer;
    }

    private void Inspect(Parcel parcel, BotAnswer answer)
    {
        if (answer.Status is null)
            workspace.Violate(parcel.Name, $"was not answered: {answer.Text}");
        else if (!answer.Accepted)
            workspace.Violate(parcel.Name, $"was answered with {answer.Status}: {answer.Text}");
        if (answer.Took > AcknowledgeWithin)
            workspace.Violate(parcel.Name, $"was acknowledged after {answer.Took.TotalSeconds:0.0} s; Slack waits {AcknowledgeWithin.TotalSeconds:0} s");
        if (answer.Accepted && !parcel.TakesAnswer && answer.Text.Length > 0)
            workspace.Violate(parcel.Name, $"is only acknowledged; nothing reads this answer: {answer.Text}");
    }
}
