using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.People;

namespace HandoverBot.Handovers.Buttons;

/// <summary>What the buttons about the handover call are called, as far as it has come.</summary>
public static class CallLabels
{
    /// <returns>Null while a call is ahead, and where nobody owned the account.</returns>
    public static string? Propose(HandoverNow now, Person? viewer)
    {
        if (now.Handover.Owner is null || now.Handover.CallAt > now.Instant)
            return null;
        return HandoverCall.OpenProposal(now.Handover) is null ? "Propose call times" : "Propose other times";
    }

    /// <returns>Null until the owner has proposed something, and where nobody owned the account.</returns>
    public static string? Set(HandoverNow now, Person? viewer)
    {
        if (now.Handover.Owner is null)
            return null;
        if (now.Handover.CallAt is not null)
            return "Move the call";
        return now.Handover.CallOn is not null || now.Handover.CallProposal is not null ? "Note the call's time" : null;
    }
}
