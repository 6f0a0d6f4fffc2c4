using System.Text.Json;

using HandoverBot.Domain.Planning;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Books.Planning.Sending;

/// <summary>Tells the owner what was said to their plan.</summary>
public sealed class PlanReplyDelivery(PlanningLog log, PeopleStore people) : IOutgoing
{
    public const string OutboxKind = "book_plan_reply";

    public string Kind => OutboxKind;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var wanted = payload.Deserialize(PlanPayloads.Default.PlanReplyPayload)!;
        var events = await log.Load(wanted.Owner, cancellation);
        if (events.FirstOrDefault(recorded => recorded.Version == wanted.Version) is not { Event: PlanAnswered answered } said)
            return null;
        var by = (await people.Roster(cancellation)).NameOf(said.By);
        var words = answered.Note.Length == 0 ? Mrkdwn.Empty : (Mrkdwn)$" “{answered.Note.ReplaceLineEndings(" ")}”";
        Mrkdwn text = $"*{by}* looked at your plan for {said.Quarter}: *{PlanWords.Verdict(answered.Verdict)}.*{words}";
        return new Delivery.Note(UnderCard: null, new Recipient.Person(wanted.Owner), new Message { Text = text.Truncate(SlackLimits.MessageText).ToString() });
    }
}
