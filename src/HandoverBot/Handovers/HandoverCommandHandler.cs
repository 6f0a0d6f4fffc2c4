using HandoverBot.Crm.Updates;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Handovers;

/// <summary>
/// The one way in: loads a handover's events, lets the domain decide, and stores the new events, the current state and
/// the messages they cause in one transaction.
/// </summary>
public sealed class HandoverCommandHandler(
    HandoverBotDb db, HandoverLog log, HandoverQueries handovers, FactsAtHand facts, PolicyLibrary policies, FollowUps followUps,
    Announcements announcements, Outbox outbox, TimeProvider clock)
{
    /// <summary>Somebody else may win the race for the next version; then the command meets the new state. More often is a fault.</summary>
    private const int Attempts = 3;

    public Task<Handled> Propose(AccountId account, Propose command, Actor actor, CancellationToken cancellation) =>
        Propose(account, command, _ => [], actor, cancellation);

    /// <summary>Proposes, and goes on with what is to happen at once: all of it happens, or nothing.</summary>
    /// <param name="then">What to ask for, by what came of the proposal.</param>
    public Task<Handled> Propose(
        AccountId account, Propose command, Func<Handover, IReadOnlyList<HandoverCommand>> then, Actor actor, CancellationToken cancellation) =>
        InTransaction(token => Start(account, command, then, actor, token), cancellation);

    public Task<Handled> Handle(HandoverId id, HandoverCommand command, Actor actor, CancellationToken cancellation) =>
        Handle(id, [command], actor, cancellation);

    /// <summary>Several commands at once: all of them happen, or none.</summary>
    public Task<Handled> Handle(
        HandoverId id, IReadOnlyList<HandoverCommand> commands, Actor actor, CancellationToken cancellation) =>
        InTransaction(token => Continue(id, commands, actor, token), cancellation);

    private async Task<Handled> Start(
        AccountId accountId, Propose command, Func<Handover, IReadOnlyList<HandoverCommand>> then, Actor actor, CancellationToken cancellation)
    {
        var now = await facts.About(accountId, cancellation);
        if (now is null)
            return Handled.Missing($"There is no account “{accountId}”.");
        now = now with { HasLiveHandover = await handovers.LiveOf(accountId, cancellation) is not null };
        var id = HandoverId.From(Guid.NewGuid().ToString("N")[..12]);
        var change = new Change(id, log: [], policies.InForce, now, clock.GetUtcNow());
        return change.Decide(command, actor) is { } refusal
            ? new Handled.Refused(refusal, Command: 0)
            : await Settle(change, then(change.After!), actor, cancellation);
    }

    private async Task<Handled> Continue(
        HandoverId id, IReadOnlyList<HandoverCommand> commands, Actor actor, CancellationToken cancellation)
    {
        var events = await log.Load(id, cancellation);
        if (events.Count == 0)
            return Handled.Missing("This handover does not exist.");
        var before = HandoverHistory.Fold(events)!;
        var policy = await policies.Find(before.Policy, cancellation);
        var now = await facts.About(before.Account, cancellation);
        if (now is null)
            return Handled.Missing($"The account “{before.Account}” is no longer known.");
        return await Settle(new Change(id, events, policy, now, clock.GetUtcNow()), commands, actor, cancellation);
    }

    private async Task<Handled> Settle(Change change, IReadOnlyList<HandoverCommand> commands, Actor actor, CancellationToken cancellation)
    {
        foreach (var (index, command) in commands.Index())
        {
            if (change.Decide(command, actor) is { } refusal)
                return new Handled.Refused(refusal, index);
        }

        await followUps.After(change, cancellation);
        if (change.News.Count == 0)
            return new Handled.Done(change.After!);

        log.Append(change.News, change.After!);
        await outbox.Add([.. announcements.Of(change), .. CrmUpdates.Of(change)], cancellation);
        return new Handled.Done(change.After!);
    }

    private async Task<Handled> InTransaction(Func<CancellationToken, Task<Handled>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Write(work, cancellation);
            }
            catch (DbUpdateException e) when (HandoverBotDb.IsUniqueViolation(e) && attempt < Attempts)
            {
                // Decided again below, on the state that won.
            }
        }
    }
}
