using System.Globalization;

using HandoverBot.Storage.Rows;

using SlackNet.WebApi;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Posts a message exactly once: where an earlier attempt may have come through, it looks for that message first.</summary>
internal sealed class Posting(PacedSlack slack)
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    /// <summary>Slack's clock and ours need not agree.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <param name="message">With its channel and thread set.</param>
    public async Task<Posted> Post(Message message, Attempt attempt, CancellationToken cancellation)
    {
        if (attempt.MayHaveBeenSent)
        {
            if (await Find(message.Channel, message.ThreadTs, attempt.Row, cancellation) is { } ts)
                return new Posted(message.Channel, ts, IsNew: false);
            attempt.MayHaveBeenSent = false;
        }

        message.MetadataJson = DeliveryMark.For(attempt.Row.Id);
        attempt.MayHaveBeenSent = true;
        try
        {
            var answer = await slack.Call($"chat.postMessage {message.Channel}", api => api.Chat.PostMessage(message, cancellation));
            return new Posted(answer.Channel, answer.Ts, IsNew: true);
        }
        catch (Exception refusal) when (Failure.IsRefusal(refusal))
        {
            attempt.MayHaveBeenSent = false;
            throw;
        }
    }

    private async Task<string?> Find(string channel, string? thread, OutboxRow row, CancellationToken cancellation)
    {
        var oldest = (row.CreatedAt - ClockSkew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await Page(channel, thread, oldest, cursor, cancellation);
            if (page.Messages.FirstOrDefault(message => DeliveryMark.IsOn(message.Metadata, row.Id)) is { } found)
                return found.Ts;
            cursor = page.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                break;
        }

        return null;
    }

    private async Task<ConversationMessagesResponse> Page(
        string channel, string? thread, string oldest, string? cursor, CancellationToken cancellation) => thread is null
        ? await slack.Call("conversations.history", api => api.Conversations.History(
            channel, oldestTs: oldest, limit: PageSize, includeAllMetadata: true, cursor: cursor, cancellationToken: cancellation))
        : await slack.Call("conversations.replies", api => api.Conversations.Replies(
            channel, thread, oldestTs: oldest, limit: PageSize, includeAllMetadata: true, cursor: cursor, cancellationToken: cancellation));
}

/// <param name="IsNew">False where it was found from an earlier attempt.</param>
internal sealed record Posted(string Channel, string Ts, bool IsNew);
