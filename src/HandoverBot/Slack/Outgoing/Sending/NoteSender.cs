using HandoverBot.Storage;

using SlackNet;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Posts a note into the thread of its card, or as a message of its own.</summary>
internal sealed class NoteSender(PostedMessages cards, Channels channels, Posting posting)
{
    public async Task<Outcome> Send(Delivery.Note note, Attempt attempt, CancellationToken cancellation)
    {
        var card = note.UnderCard is null ? null : await cards.Find(note.UnderCard, cancellation);
        if (card is not null)
        {
            (note.Message.Channel, note.Message.ThreadTs) = (card.Channel, card.Ts);
            try
            {
                return Sent(await posting.Post(note.Message, attempt, cancellation));
            }
            catch (SlackException gone) when (gone.ErrorCode is "thread_not_found" or "message_not_found" or "invalid_thread_ts" or "cannot_reply_to_message" or "channel_not_found")
            {
                // The card or its conversation was deleted: what it stood for is still to be said.
            }
        }

        (note.Message.Channel, note.Message.ThreadTs) = (await channels.IdOf(note.To, cancellation), null);
        return Sent(await posting.Post(note.Message, attempt, cancellation));
    }

    private static Outcome.Sent Sent(Posted message) => new(message.Channel, message.Ts, message.IsNew);
}
