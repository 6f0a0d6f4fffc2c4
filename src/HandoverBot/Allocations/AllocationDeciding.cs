using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Allocations;

/// <summary>Decides lines of the allocation lists, by the one way in.</summary>
public sealed class AllocationDeciding(
    HandoverBotDb db, AllocationStore lists, HandoverCommandHandler handler, PolicyLibrary policies, FactsAtHand facts, TimeProvider clock)
{
    /// <summary>
    /// Sends an account to a pool: the handover that waits for it, or a new one. Where another one is under way by then, or
    /// the one somebody looked at has gone on, it is refused.
    /// </summary>
    /// <param name="seen">The handover they looked at; null where there was none.</param>
    public async Task<Handled> Decide(AccountId account, PoolChoice choice, HandoverRef? seen, Actor actor, CancellationToken cancellation)
    {
        var decide = new DecidePool(choice.Pool, choice.Note);
        if (seen is not null)
            return await handler.Handle(seen.Id, decide with { SeenVersion = seen.Version }, actor, cancellation);
        var propose = new Propose(choice.ReasonId ?? Reason.WithoutOwner.Id, choice.Evidence ?? "");
        return await handler.Propose(account, propose, After, actor, cancellation);

        // Rules that decide by themselves may have sent it there already.
        IReadOnlyList<HandoverCommand> After(Handover proposed) => proposed.Pool == choice.Pool ? [] : [decide];
    }

    /// <summary>The day until which a line is left that somebody wants to see again next quarter.</summary>
    public DateOnly EndOfQuarter => policies.InForce.Fiscal.QuarterOf(facts.Today).End;

    /// <summary>Leaves a line as it is.</summary>
    /// <returns>Whether that was news; false as well for the same once more.</returns>
    public Task<bool> Leave(AllocationList list, AllocationHold hold, CancellationToken cancellation) =>
        db.Write(token => lists.Hold(list.List, hold, clock.GetUtcNow(), token), cancellation);

    public Task Return(AllocationList list, string subject, CancellationToken cancellation) =>
        db.Write(token => lists.Release(list.List, subject, token), cancellation);
}

/// <summary>Where an account is to go.</summary>
/// <param name="Note">Why, where the policy recommends something else.</param>
/// <param name="ReasonId">Why it leaves its owner; null where nobody owns it.</param>
public sealed record PoolChoice(string Pool, string? Note = null, string? ReasonId = null, string? Evidence = null);
