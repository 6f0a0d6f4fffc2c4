using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

using SlackNet;
using SlackNet.WebApi;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Posts a card, or updates it where it stands.</summary>
internal sealed class CardSender(OutboxStore outbox, PostedMessages cards, Channels channels, Posting posting, PacedSlack slack, TimeProvider time)
{
    public async Task<Outcome> Send(Delivery.Card card, Attempt attempt, CancellationToken cancellation)
    {
        var hash = ContentHash.Of(card.Message.Text, card.Message.Blocks);
        var posted = await cards.Find(card.Key, cancellation);
        if (posted is not null)
        {
            if (posted.Version > card.Version)
                return new Outcome.Dropped("A newer state is shown already.");
            if (posted.ContentHash == hash)
                return Sent(posted.Channel, posted.Ts, isNew: false);
            if (await outbox.GivesWay(attempt.Row, time.GetUtcNow(), cancellation))
                return new Outcome.Dropped("A later row shows the same card.");
            if (await Update(posted.Channel, posted.Ts, card.Message, cancellation))
                return Sent(posted.Channel, posted.Ts, isNew: false);
        }

        card.Message.Channel = await channels.IdOf(card.To, cancellation);
        var message = await posting.Post(card.Message, attempt, cancellation);
        // One that an earlier attempt posted may show an earlier state.
        if (!message.IsNew)
            await Update(message.Channel, message.Ts, card.Message, cancellation);
        return Sent(message.Channel, message.Ts, message.IsNew);

        Outcome.Sent Sent(string channel, string ts, bool isNew) => new(channel, ts, isNew, new PostedMessageRow
        {
            Key = card.Key,
            Channel = channel,
            Ts = ts,
            Version = card.Version,
            ContentHash = hash,
            UpdatedAt = time.GetUtcNow(),
        });
    }

    /// <returns>False where the message cannot be updated any more, because somebody deleted it or its conversation for example.</returns>
    private async Task<bool> Update(string channel, string ts, Message message, CancellationToken cancellation)
    {
        var update = new MessageUpdate { ChannelId = channel, Ts = ts, Text = message.Text, Blocks = message.Blocks };
        try
        {
            await slack.Call("chat.update", api => api.Chat.Update(update, cancellation));
            return true;
        }
        catch (SlackException gone) when (gone.ErrorCode is "message_not_found" or "cant_update_message" or "edit_window_closed" or "channel_not_found")
        {
            return false;
        }
    }
}
