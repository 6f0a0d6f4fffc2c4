using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Handovers;

/// <summary>Who asks: somebody of the roster, or the system by itself.</summary>
public sealed record Actor
{
    private Actor(Person? person) => Person = person;

    public static Actor System { get; } = new(person: null);

    public Person? Person { get; }

    public PersonId? Id => Person?.Id;

    public static Actor Of(Person person) => new(person);
}
