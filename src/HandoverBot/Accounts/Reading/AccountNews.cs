using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Accounts.Reading;

/// <summary>
/// What a source tells of one account: some facts, to be put on top of what is known. A fact that it does not mention, or
/// that cannot be read, stays as it was.
/// </summary>
/// <param name="Id">What the account is called where it is new.</param>
public sealed record AccountNews(AccountId Id, string Source)
{
    public string? VitallyId { get; init; }

    /// <summary>Null where the source does not tell who owns it, or names somebody who is not known.</summary>
    public ToldOwner? Owner { get; init; }

    public ImmutableArray<Func<Account, Account>> Facts { get; init; } = [];

    public ImmutableArray<FactFault> Faults { get; init; } = [];

    /// <param name="known">Null for a new account.</param>
    public Account On(Account? known, DateTimeOffset at)
    {
        var before = known ?? new Account { Id = Id, Name = Id.Value };
        var told = Facts.Aggregate(before, (account, fact) => fact(account));
        return told with
        {
            Owner = Owner is null ? told.Owner : Owner.Person,
            VitallyId = VitallyId ?? told.VitallyId,
            Source = Source,
            AsOf = at,
        };
    }
}

/// <param name="Person">Null where the source says that nobody owns it.</param>
public sealed record ToldOwner(PersonId? Person);

/// <param name="Fact">What the source calls it.</param>
/// <param name="Problem">A sentence: what is wrong, and what would be right.</param>
public sealed record FactFault(string Fact, string Problem);

/// <param name="Next">Where to go on; null at the end.</param>
public sealed record AccountPage(ImmutableArray<AccountNews> Accounts, string? Next);
