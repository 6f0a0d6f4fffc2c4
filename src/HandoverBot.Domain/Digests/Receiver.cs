using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Digests;

/// <summary>Somebody who gets a digest.</summary>
/// <param name="Today">The day it is where they are.</param>
public sealed record Receiver(Person Person, DateOnly Today)
{
    public PersonId Id => Person.Id;
}
