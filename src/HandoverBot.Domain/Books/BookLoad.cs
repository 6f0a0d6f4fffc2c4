using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Books;

/// <summary>How much somebody carries.</summary>
/// <param name="Accounts">All accounts, those of unknown ARR among them.</param>
/// <param name="Arr">Of the accounts whose ARR is known.</param>
/// <param name="UnknownArr">The number of accounts whose ARR is not known.</param>
public sealed record BookLoad(PersonId Owner, int Accounts, decimal Arr, int UnknownArr)
{
    public static BookLoad Empty(PersonId owner) => new(owner, Accounts: 0, Arr: 0, UnknownArr: 0);

    public static BookLoad Of(PersonId owner, IEnumerable<Account> accounts) =>
        accounts.Aggregate(Empty(owner), (load, account) => load.With(account));

    public BookLoad With(Account account) => With(account.Arr);

    /// <summary>With one account more; null where its ARR is not known.</summary>
    public BookLoad With(decimal? arr) => this with
    {
        Accounts = Accounts + 1,
        Arr = Arr + (arr ?? 0),
        UnknownArr = UnknownArr + (arr is null ? 1 : 0),
    };

    /// <summary>Without an account that is counted in it.</summary>
    public BookLoad Without(Account account) => this with
    {
        Accounts = Accounts - 1,
        Arr = Arr - (account.Arr ?? 0),
        UnknownArr = UnknownArr - (account.Arr is null ? 1 : 0),
    };
}
