using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;

namespace HandoverBot.Preparing;

/// <summary>The owner side takes the handover back.</summary>
public sealed class WithdrawForm() : SentenceForm(
    HandoverButtons.Withdraw, "Withdraw the handover", "Withdraw",
    "Why is it withdrawn?", "Everybody concerned will read this. What was prepared is kept in the history.")
{
    protected override HandoverCommand CommandFor(string answer) => new Withdraw(answer);
}
