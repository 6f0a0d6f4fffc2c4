using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Troubles;

namespace HandoverBot.Crm;

/// <summary>Accounts that have changed hands, but not in the customer system yet.</summary>
internal sealed class UnshownOwners(OwnerChanges owners, PeopleStore people) : ITroubles
{
    private const int MostNamed = 5;

    public PersonFlags Readers => PersonFlags.Admin | PersonFlags.Allocator | PersonFlags.RevOps;

    public async Task<IReadOnlyList<string>> Now(CancellationToken cancellation)
    {
        var open = await owners.Open(Counted.Most, cancellation);
        if (open.Count == 0)
            return [];
        var roster = await people.Roster(cancellation);
        var named = open.Take(MostNamed).Select(change => $"{change.AccountName} to {roster.NameOf(change.NewOwner)}");
        var more = open.Count > MostNamed ? ", and others" : "";
        return [$"The customer system still shows the old owner of {Counted.Of(open.Count, "account")}. Change there: {string.Join(", ", named)}{more}."];
    }
}
