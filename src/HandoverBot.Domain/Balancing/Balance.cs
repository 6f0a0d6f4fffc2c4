using System.Collections.Immutable;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Balancing;

/// <summary>How accounts are spread over the books of each pool, now and on days before.</summary>
/// <param name="Pools">As the policy has them; then whoever owns accounts and is in none.</param>
/// <param name="Days">The earlier days that are compared, the first one first.</param>
public sealed record Balance(ImmutableArray<PoolBalance> Pools, ImmutableArray<DateOnly> Days)
{
    public const string NoPool = "In no pool";

    /// <param name="past">The books on days before; a day of which nothing is known is left out.</param>
    public static Balance Of(Policy policy, Roster roster, IReadOnlyDictionary<PersonId, BookLoad> now, IEnumerable<PastBooks> past)
    {
        PastBooks[] days = [.. past.Where(then => then.Loads.Count > 0).OrderBy(then => then.Day)];
        var pools = policy.Pools.Select(pool => PoolOf(pool.Name, roster.MembersOf(pool)));
        var others = PoolOf(NoPool, roster.People.Where(person => now.ContainsKey(person.Id) && !policy.Pools.Any(pool => pool.Takes(person))));
        return new Balance([.. pools.Append(others).Where(pool => !pool.Books.IsEmpty)], [.. days.Select(then => then.Day)]);

        PoolBalance PoolOf(string name, IEnumerable<Person> people) => new(name, policy.Currency, [.. people.Select(BookOf)]);

        BalancedBook BookOf(Person person) => new(
            person, policy.Role(person.Role), Load(now, person), [.. days.Select(then => Load(then.Loads, person))]);
    }

    /// <summary>Only some of the pools.</summary>
    public Balance For(IReadOnlySet<string> names) => this with { Pools = [.. Pools.Where(pool => names.Contains(pool.Name))] };

    private static BookLoad Load(IReadOnlyDictionary<PersonId, BookLoad> loads, Person person) =>
        loads.GetValueOrDefault(person.Id) ?? BookLoad.Empty(person.Id);
}

/// <summary>The books of a day gone by.</summary>
public sealed record PastBooks(DateOnly Day, IReadOnlyDictionary<PersonId, BookLoad> Loads);

/// <summary>The books of a pool side by side.</summary>
/// <param name="Currency">ISO 4217, upper case.</param>
/// <param name="Books">In order of name.</param>
public sealed record PoolBalance(string Name, string Currency, ImmutableArray<BalancedBook> Books)
{
    public decimal AverageAccounts => Books.IsEmpty ? 0 : Books.Average(book => (decimal)book.Now.Accounts);

    public decimal AverageArr => Books.IsEmpty ? 0 : Books.Average(book => book.Now.Arr);
}

/// <param name="Limits">Null where the policy sets none for the role.</param>
/// <param name="Past">One for each of <see cref="Balance.Days"/>.</param>
public sealed record BalancedBook(Person Owner, RolePolicy? Limits, BookLoad Now, ImmutableArray<BookLoad> Past)
{
    public BookLevel Level => BookLevels.Of(Now, Limits);
}
