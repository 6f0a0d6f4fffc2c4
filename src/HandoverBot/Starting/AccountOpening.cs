using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Invoices.Errands;
using HandoverBot.Policies;
using HandoverBot.Storage;

using SlackNet;

namespace HandoverBot.Starting;

/// <summary>What somebody sees who asks for the handover of an account: the running one, the form for a new one, or why not.</summary>
public sealed class AccountOpening(
    HandoverQueries handovers, HandoverReader reader, FactsAtHand facts, PolicyLibrary policies, IHandoverModal modal, InvoiceErrands errands)
{
    public async Task<Opening> Of(AccountId id, Person caller, CancellationToken cancellation)
    {
        if (await facts.About(id, cancellation) is not { } now)
            return new Opening.Refused($"There is no account `{id}` any more.");
        if (await handovers.LiveOf(id, cancellation) is { } live)
        {
            errands.Ask(new InvoiceErrand(live.Id));
            return new Opening.View(modal.For((await reader.Around(live, cancellation))!, caller));
        }

        var policy = policies.InForce;
        var account = now.Account;
        if (account.Owner is null)
            return new Opening.Refused($"{account.Name} has no owner, so there is nothing to hand over. An allocator gives it one.");
        var rule = Lifecycle.RuleFor(typeof(Propose));
        var parties = Casting.PartiesOf(
            Actor.Of(caller), account.Owner, state: null, TopAccount.Is(now.Policy, policy), now.Roster, policy);
        return (rule.MayAsk & parties) == Parties.None
            ? new Opening.Refused(
                $"{account.Name} belongs to {now.Roster.NameOf(account.Owner.Value)}. "
                + $"Only {HandoverWords.Who(rule.MayAsk, state: null, now.Roster, policy)} can propose its handover.")
            : new Opening.View(ReasonForm.Render(account, policy, now.Roster, modal.FirstPosition(policy)));
    }
}

public abstract record Opening
{
    private Opening()
    {
    }

    public sealed record View(ModalViewDefinition Modal) : Opening;

    public sealed record Refused(string Sentence) : Opening;
}
