using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

using HandoverBot.Accounts.Reading;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Vitally;

using Microsoft.Extensions.Options;

namespace HandoverBot.Accounts.Vitally;

/// <summary>The accounts in Vitally, with its traits and owners.</summary>
internal sealed class VitallyAccounts(
    VitallyApi vitally, VitallyPeople admins, PeopleStore people, PolicyLibrary policies, IOptions<VitallyOptions> options) : IAccountSource
{
    public string Name => VitallyReading.Source;

    public bool CanBeAsked => true;

    public string KeyOf(Account account) => account.VitallyId ?? account.Id.Value;

    public async IAsyncEnumerable<AccountPage> Pages(string? place, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        do
        {
            var page = await vitally.Page("accounts", place, cancellation);
            var news = ImmutableArray.CreateBuilder<AccountNews>(page.Results.Count);
            foreach (var account in page.Results)
                news.Add(await News(account, roster, cancellation));
            place = page.Next;
            yield return new AccountPage(news.ToImmutable(), place);
        }
        while (place is not null);
    }

    public async Task<AccountNews?> Read(string key, CancellationToken cancellation)
    {
        var account = await vitally.Find($"accounts/{VitallyApi.Part(key)}", VitallyJson.Default.JsonElement, cancellation);
        return account.ValueKind == JsonValueKind.Undefined
            ? null
            : await News(account, await people.Roster(cancellation), cancellation);
    }

    private async Task<AccountNews> News(JsonElement account, Roster roster, CancellationToken cancellation)
    {
        var (owner, fault) = VitallyReading.IdOf(account) is null ? (null, null) : await Owner(account, roster, cancellation);
        return VitallyReading.Of(account, options.Value.Traits, policies.InForce, owner, fault) ?? throw VitallyRefusals.Unreadable();
    }

    private async Task<(ToldOwner? Owner, FactFault? Fault)> Owner(JsonElement account, Roster roster, CancellationToken cancellation)
    {
        if (!account.TryGetProperty("accountOwnerId", out var owner))
            return (null, null);
        if (owner.ValueKind == JsonValueKind.Null)
            return (new ToldOwner(Person: null), null);
        if (!TraitValues.Text(owner, out var id))
            return (null, new FactFault(AccountFaults.Owner, "Vitally's word for the owner is no id of a person. Who was known to own it stays; set the owner in Vitally again."));
        return await admins.Find(id!, roster, vitally, cancellation) is { } person
            ? (new ToldOwner(person), null)
            : (null, new FactFault(AccountFaults.Owner, "Its owner in Vitally is nobody in the roster, by their e-mail address. Who was known to own it stays; add them to people.csv and import it."));
    }
}
