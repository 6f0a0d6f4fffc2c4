using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Owning;
using HandoverBot.Ledgers.Csv;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Importing;

/// <summary>Takes ownership.csv: what it says of an account's days takes the place of what was known of them.</summary>
internal sealed class OwnershipImport(CommandServices services)
{
    public async Task Run(ImportFile file, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation);
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        var now = services.Clock.GetUtcNow();
        var owners = await scope.Get<AccountStore>().Owners(cancellation);

        await file.Check(new OwnershipCsv(owners, roster, now));
        var (told, corrected) = await file.Store(
            new OwnershipCsv(owners, roster, now),
            rows => scope.Get<HandoverBotDb>().Write(token => Store(scope, [.. rows], file.Name, now, token), cancellation));

        await file.Say($"{Wording.Count(told, "account")}: {corrected:N0} corrected, {told - corrected:N0} known already");
    }

    private static async Task<(int Told, int Corrected)> Store(
        CommandScope scope, List<(AccountId Account, OwnershipClaim Claim)> rows, string origin, DateTimeOffset now, CancellationToken cancellation)
    {
        var claims = rows.ToLookup(row => row.Account, row => row.Claim);
        var corrected = await scope.Get<Ownerships>().Correct(
            [.. claims.Select(account => account.Key)], account => [.. claims[account].OrderBy(claim => claim.From)], origin, now, cancellation);
        return (claims.Count, corrected);
    }
}
