using HandoverBot.Accounts.Reading;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Errands;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Asking;
using HandoverBot.Invoices.Errands;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Starting;

/// <summary>What somebody sees who asks for the handover of an account: the running one, the form for a new one, or why not.</summary>
public sealed class AccountOpening(
    HandoverQueries handovers, HandoverReader reader, FactsAtHand facts, PolicyLibrary policies, IHandoverModal modal, ErrandQueue errands)
    : IAccountOpening
{
    public async Task<Opening> Of(AccountId id, Person caller, CancellationToken cancellation, string? reasonId = null)
    {
        errands.Ask(new AccountErrand(id));
        if (await facts.About(id, cancellation) is not { } now)
            return new Opening.Refused($"There is no account `{id}` any more.");
        if (await handovers.LiveOf(id, cancellation) is { } live)
        {
            errands.Ask(new InvoiceErrand(live.Id));
            return new Opening.View(await modal.For((await reader.Around(live, cancellation))!, caller, cancellation));
        }

        var policy = policies.InForce;
        var account = now.Account;
        var rule = Lifecycle.RuleFor(typeof(Propose));
        var parties = Casting.PartiesOf(
            Actor.Of(caller), account.Owner, state: null, TopAccount.Is(now.Policy, policy), now.Roster, policy);
        var may = (rule.MayAsk & parties) != Parties.None;
        return (account.Owner, may) switch
        {
            (null, true) => new Opening.View(UnownedForm.Render(account, policy, Recommender.Recommend(policy, now.Policy))),
            (null, false) => new Opening.Refused(
                $"{account.Name} has no owner, so there is nothing to hand over. "
                + $"Only {HandoverWords.Who(rule.MayAsk, state: null, now.Roster, policy, owned: false)} can give it one."),
            (_, true) => new Opening.View(ReasonForm.Render(account, policy, now.Roster, modal.FirstPosition(policy), reasonId)),
            ({ } owner, false) => new Opening.Refused(
                $"{account.Name} belongs to {now.Roster.NameOf(owner)}. "
                + $"Only {HandoverWords.Who(rule.MayAsk, state: null, now.Roster, policy)} can propose its handover."),
        };
    }
}
