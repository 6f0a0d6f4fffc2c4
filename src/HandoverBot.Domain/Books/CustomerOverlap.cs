using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Books;

/// <summary>How many users of somebody's present customers are where the users of one more account mostly are.</summary>
/// <param name="Regions">Where those of the account mostly are: one region, or several on a tie.</param>
/// <param name="There">Users of present customers in those regions.</param>
/// <param name="All">Users of present customers anywhere.</param>
/// <param name="UnknownAccounts">Customers of whom nobody has said where their users are.</param>
public sealed record CustomerOverlap(ImmutableArray<string> Regions, int There, int All, int UnknownAccounts)
{
    /// <returns>Null where nobody has said where the users of the account are.</returns>
    public static CustomerOverlap? Of(Account account, IEnumerable<Account> customers)
    {
        var users = UserCounts.Of(account);
        if (!users.AreKnown)
            return null;
        ImmutableArray<string> regions = [.. users.Leading];
        UserCounts[] counts = [.. customers.Select(UserCounts.Of)];
        var known = counts.SelectMany(count => count.Regions).ToList();
        return new CustomerOverlap(
            regions,
            known.Where(region => regions.Contains(region.Key, StringComparer.Ordinal)).Sum(region => region.Value),
            known.Sum(region => region.Value),
            counts.Count(count => !count.AreKnown));
    }

    /// <summary>Such as "213 of 240 users of present customers are in EU".</summary>
    public override string ToString()
    {
        var unknown = UnknownAccounts > 0 ? $" ({Wording.Count(UnknownAccounts, "customer")} not known)" : "";
        return All == 0
            ? $"no users of present customers known{unknown}"
            : $"{There} of {Wording.Count(All, "user")} of present customers {(There == 1 ? "is" : "are")} in {Wording.Or(Regions)}{unknown}";
    }
}
