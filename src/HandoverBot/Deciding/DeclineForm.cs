using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;

namespace HandoverBot.Deciding;

/// <summary>The account stays where it is.</summary>
public sealed class DeclineForm() : SentenceForm(
    HandoverButtons.Decline, "Decline the handover", "Decline",
    "Why does the account stay?", "The owner will read this; say what would have to change.")
{
    protected override HandoverCommand CommandFor(string answer) => new Decline(answer);
}
