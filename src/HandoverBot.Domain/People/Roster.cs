using System.Collections.Frozen;

using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.People;

/// <summary>Everybody the bot knows, and who leads whom.</summary>
public sealed class Roster
{
    private readonly FrozenDictionary<PersonId, Person> _byId;
    private readonly Person[] _leads;

    public Roster(IEnumerable<Person> people)
    {
        People = [.. people.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id.Value, StringComparer.Ordinal)];
        _leads = [.. With(PersonFlags.Lead)];
        _byId = People.ToFrozenDictionary(p => p.Id);
    }

    /// <summary>In order of name.</summary>
    public IReadOnlyList<Person> People { get; }

    public IEnumerable<Person> Allocators => With(PersonFlags.Allocator);

    public IEnumerable<Person> Leadership => With(PersonFlags.Leadership);

    public Person? Find(PersonId id) => _byId.GetValueOrDefault(id);

    /// <summary>The person's name, or a Slack mention where the roster no longer has them.</summary>
    public string NameOf(PersonId id) => Find(id)?.Name ?? $"<@{id}>";

    public IEnumerable<Person> With(PersonFlags flag) => People.Where(p => p.Is(flag));

    public IEnumerable<Person> MembersOf(Pool pool) => People.Where(pool.Takes);

    /// <summary>Who in a pool could take an account over.</summary>
    /// <param name="outgoing">Null where nobody owns it.</param>
    public IEnumerable<Person> TakersIn(Pool pool, PersonId? outgoing) => MembersOf(pool).Where(person => person.Id != outgoing);

    public IEnumerable<Person> LeadsOf(Pool pool) => MembersOf(pool).Where(p => p.Is(PersonFlags.Lead));

    /// <summary>Who stands where an owner's lead would, for an account of an owner who may be nobody.</summary>
    public IEnumerable<Person> LeadsOver(PersonId? owner) => owner is not { } id
        ? _leads.Where(_ => _leads.Length == 1)
        : Find(id) is { } person ? LeadsOf(person) : [];

    /// <summary>The leads of somebody's own team: same role and region. Where there is a single lead, that is everybody's.</summary>
    public IEnumerable<Person> LeadsOf(Person person) =>
        _leads.Where(lead => lead.Id != person.Id && (_leads.Length == 1 || (lead.Role == person.Role && lead.Region == person.Region)));
}
