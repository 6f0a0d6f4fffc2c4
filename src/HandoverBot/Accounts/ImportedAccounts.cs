using System.Collections.Immutable;
using System.Runtime.CompilerServices;

using HandoverBot.Accounts.Reading;
using HandoverBot.Domain.Accounts;
using HandoverBot.Storage;

namespace HandoverBot.Accounts;

/// <summary>The accounts of the last <c>import accounts</c>: what is stored is all there is to know.</summary>
public sealed class ImportedAccounts(AccountStore accounts) : IAccountSource
{
    private const int PageSize = 500;

    public string Name => "CSV";

    public bool CanBeAsked => false;

    public string KeyOf(Account account) => account.Id.Value;

    public async IAsyncEnumerable<AccountPage> Pages(string? place, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var page = ImmutableArray.CreateBuilder<AccountNews>(PageSize);
        await foreach (var account in accounts.All().WithCancellation(cancellation))
        {
            if (place is not null && string.CompareOrdinal(account.Id.Value, place) <= 0)
                continue;
            page.Add(News(account));
            if (page.Count < PageSize)
                continue;
            yield return new AccountPage(page.ToImmutable(), account.Id.Value);
            page.Clear();
        }

        yield return new AccountPage(page.ToImmutable(), Next: null);
    }

    public async Task<AccountNews?> Read(string key, CancellationToken cancellation) =>
        await accounts.Find(new AccountId(key), cancellation) is { } account ? News(account) : null;

    private static AccountNews News(Account account) => new(account.Id, account.Source)
    {
        VitallyId = account.VitallyId,
        Owner = new ToldOwner(account.Owner),
        Facts = [_ => account],
    };
}
