using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Storage;

namespace HandoverBot.Accounts;

/// <summary>Looks again at whether the deals of early introductions have landed.</summary>
public sealed class LandingWatch(HandoverQueries handovers, HandoverCommandHandler handler)
{
    /// <returns>The handovers for which something is different now.</returns>
    public async Task<IReadOnlyList<Handover>> Look(CancellationToken cancellation)
    {
        var different = new List<Handover>();
        foreach (var handover in await handovers.LiveIn(Lifecycle.RuleFor(typeof(RecordLanding)).From, cancellation))
        {
            if (handover.Standing(Gate.ClosedWon) is null)
                continue;
            var handled = await handler.Handle(handover.Id, new RecordLanding(), Actor.System, cancellation);
            if (handled is Handled.Done { Handover: var now } && now.Version != handover.Version)
                different.Add(now);
        }

        return different;
    }
}
