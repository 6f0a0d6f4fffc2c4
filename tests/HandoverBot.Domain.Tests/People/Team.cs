using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Tests.People;

/// <summary>The people the stories are about.</summary>
public static class Team
{
    /// <summary>Owns the account that moves.</summary>
    public static Person Ana { get; } = Named("Ana", "TAM", "EU");

    public static Person Olga { get; } = Named("Olga", "TAM", "EU", PersonFlags.Lead);

    public static Person Ali { get; } = Named("Ali", "OPS", region: null, PersonFlags.Allocator);

    public static Person Lea { get; } = Named("Lea", "OPS", region: null, PersonFlags.Leadership);

    /// <summary>Leads the pool that takes the account.</summary>
    public static Person Pia { get; } = Named("Pia", "CSM", "EU", PersonFlags.Lead);

    /// <summary>Leads it too.</summary>
    public static Person Paul { get; } = Named("Paul", "CSM", "EU", PersonFlags.Lead);

    /// <summary>Becomes the new owner.</summary>
    public static Person Ben { get; } = Named("Ben", "CSM", "EU");

    public static Person Cara { get; } = Named("Cara", "CSM", "EU");

    /// <summary>Has nothing to do with it.</summary>
    public static Person Sam { get; } = Named("Sam", "CSM", "US");

    public static Roster Roster { get; } = new([Ana, Olga, Ali, Lea, Pia, Paul, Ben, Cara, Sam]);

    /// <summary>The team with one person as they are given here.</summary>
    public static Roster With(Person changed) => new([.. Roster.People.Where(person => person.Id != changed.Id), changed]);

    public static Person Named(string name, string role, string? region, PersonFlags flags = PersonFlags.None) =>
        new(new PersonId($"U0{name.ToUpperInvariant()}"), $"{name.ToLowerInvariant()}@example.com", name, role, region, TimeZone: null, flags);
}
