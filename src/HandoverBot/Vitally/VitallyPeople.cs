using System.Collections.Concurrent;

using HandoverBot.Domain.People;

namespace HandoverBot.Vitally;

/// <summary>
/// Who is who in Vitally: accounts name their owners by ids, which Vitally only tells for an e-mail address. So those of the
/// roster are looked up, one after the other and only while an id is not known, and again after a day.
/// </summary>
internal sealed class VitallyPeople(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, string> _emails = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where it is nobody in the roster.</returns>
    /// <exception cref="Troubles.RemoteTroubleException">Somebody could not be looked up.</exception>
    public async Task<PersonId?> Find(string id, Roster roster, VitallyApi vitally, CancellationToken cancellation)
    {
        foreach (var person in roster.People)
        {
            if (_emails.TryGetValue(id, out var email))
                break;
            if (clock.GetUtcNow() - _asked.GetValueOrDefault(person.Email) >= Lifetime)
                await Ask(person.Email, vitally, cancellation);
        }

        return _emails.TryGetValue(id, out var known) ? ByEmail(known, roster) : null;
    }

    /// <returns>Vitally's id of whoever has this address; null where nobody has.</returns>
    /// <exception cref="Troubles.RemoteTroubleException">It could not be looked up.</exception>
    public async Task<string?> IdOf(string email, VitallyApi vitally, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - _asked.GetValueOrDefault(email) >= Lifetime)
            await Ask(email, vitally, cancellation);
        return _emails.FirstOrDefault(known => string.Equals(known.Value, email, StringComparison.OrdinalIgnoreCase)).Key;
    }

    private async Task Ask(string email, VitallyApi vitally, CancellationToken cancellation)
    {
        var admin = await vitally.Find($"admins/search?email={Uri.EscapeDataString(email)}", VitallyJson.Default.VitallyAdmin, cancellation);
        if (admin is not null)
            _emails[admin.Id] = email;
        _asked[email] = clock.GetUtcNow();
    }

    private static PersonId? ByEmail(string email, Roster roster) =>
        roster.People.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase))?.Id;
}
