using HandoverBot.Accounts.Reading;
using HandoverBot.Domain.Accounts;
using HandoverBot.Troubles;

namespace HandoverBot.Accounts;

/// <summary>Where the bot learns about accounts.</summary>
public interface IAccountSource
{
    /// <summary>Such as <c>CSV</c>; stands beside every fact.</summary>
    string Name { get; }

    /// <summary>Whether there is a system that knows more than it was last asked for.</summary>
    bool CanBeAsked { get; }

    /// <summary>What the source calls a known account.</summary>
    string KeyOf(Account account);

    /// <summary>All accounts, page by page.</summary>
    /// <param name="place">Where to go on, as an earlier page said; null for the beginning.</param>
    /// <exception cref="PlaceForgottenException">The source no longer knows the place.</exception>
    /// <exception cref="RemoteTroubleException">A page could not be read; those before it count.</exception>
    IAsyncEnumerable<AccountPage> Pages(string? place, CancellationToken cancellation);

    /// <summary>One account by what the source calls it; null where the source does not know it.</summary>
    /// <exception cref="RemoteTroubleException">It could not be read.</exception>
    Task<AccountNews?> Read(string key, CancellationToken cancellation);
}
