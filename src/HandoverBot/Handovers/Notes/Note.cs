using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers.Notes;

/// <summary>One sentence to one person about something that just happened, in the thread of their card.</summary>
/// <param name="Card">The card it belongs under; see <see cref="Cards.CardNames"/>. Null to post it by itself.</param>
/// <param name="AsksToAct">Dropped when, by the time it would be sent, the person no longer has to act.</param>
public sealed record Note(PersonId To, string? Card, Mrkdwn Text, bool AsksToAct = false);
