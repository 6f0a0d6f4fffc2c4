using System.Collections.Immutable;

using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Slack.Text;

namespace HandoverBot.Digests;

/// <summary>The buttons under a line about a handover: the next step of whoever must act, and for all the facts behind it.</summary>
internal static class DigestButtons
{
    private const int Most = 3;

    public static ImmutableArray<Button> For(HandoverNow now, Person person)
    {
        var why = Kit.Button("Why?", HandoverButtons.Why, HandoverRef.To(now.Handover).ToString());
        // Those of the whole handover, such as withdrawing it, are on its card.
        return now.NextStep.WaitsFor(person.Id)
            ? [.. HandoverButtons.For(now, now.PartiesOf(person), person).Where(button => button.ActionId != HandoverButtons.Withdraw).Take(Most), why]
            : [why];
    }
}
