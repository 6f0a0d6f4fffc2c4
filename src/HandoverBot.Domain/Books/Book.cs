using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Books;

/// <summary>Everything somebody looks after, and what is under way to and from it.</summary>
/// <param name="Limits">Null where the policy sets none for the role.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
/// <param name="Accounts">Those owned today, in order of name.</param>
/// <param name="Leaving">Handovers of accounts in the book.</param>
/// <param name="Arriving">Handovers that name this person as the new owner.</param>
public sealed record Book(
    Person Owner, RolePolicy? Limits, string Currency, ImmutableArray<Account> Accounts,
    ImmutableArray<Movement> Leaving, ImmutableArray<Movement> Arriving)
{
    public BookLoad Load => BookLoad.Of(Owner.Id, Accounts);

    /// <summary>The load once everything under way has moved.</summary>
    public BookLoad LoadAfter => Arriving.Aggregate(
        Leaving.Aggregate(Load, (load, leaving) => leaving.Account is { } account ? load.Without(account) : load),
        (load, arriving) => load.With(arriving.Account?.Arr));

    public BookStanding Standing => BookStanding.Of(Load, Limits, Currency);

    public BookStanding StandingAfter => BookStanding.Of(LoadAfter, Limits, Currency);

    /// <summary>What it has once everything under way is done, said beside what it has today: that no limit is set is said there.</summary>
    public string AfterInWords => BookWords.HasLimit(Limits) ? StandingAfter.Sentence : $"{BookWords.Load(LoadAfter, Limits, Currency)}.";

    /// <param name="accounts">At least the person's own and those that may arrive; others do not matter.</param>
    /// <param name="handovers">Those of others and ended ones do not matter.</param>
    public static Book Of(Person owner, Policy policy, IEnumerable<Account> accounts, IEnumerable<Handover> handovers)
    {
        var byId = accounts.ToDictionary(account => account.Id);
        Movement[] live = [.. handovers.Where(handover => handover.IsLive).Select(h => new Movement(h, byId.GetValueOrDefault(h.Account)))];
        return new Book(
            owner,
            policy.Role(owner.Role),
            policy.Currency,
            [
                .. byId.Values
                    .Where(account => account.Owner == owner.Id)
                    .OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(account => account.Id.Value, StringComparer.Ordinal),
            ],
            [.. live.Where(move => move.Account?.Owner == owner.Id && move.Handover.NewOwner != owner.Id)],
            // One that the customer system moved already is in the book and must not count twice.
            [.. live.Where(move => move.Handover.NewOwner == owner.Id && move.Account?.Owner != owner.Id)]);
    }

    /// <summary>The accounts that could leave by what is known of them alone, other than those that are leaving.</summary>
    public ImmutableArray<RemovalCandidate> RemovalCandidates(Policy policy, Func<Account, Facts> factsOf)
    {
        var leaving = Leaving.Select(move => move.Handover.Account).ToHashSet();
        return
        [
            .. Accounts
                .Where(account => !leaving.Contains(account.Id))
                .Select(account => RemovalCandidate.Of(policy, factsOf(account)))
                .OfType<RemovalCandidate>(),
        ];
    }
}

/// <summary>A handover under way, with the account as it is known today.</summary>
/// <param name="Account">Null where the customer system no longer has it.</param>
public sealed record Movement(Handover Handover, Account? Account);
