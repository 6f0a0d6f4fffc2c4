using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Simulating;

/// <summary>How another policy's limits fit a book as it is today.</summary>
public sealed record BookShift(Person Owner, BookStanding Now, BookStanding Then)
{
    public bool IsOverNow => Now.Level == BookLevel.OverCap;

    public bool IsOverThen => Then.Level == BookLevel.OverCap;

    public static BookShift Of(Policy now, Policy then, Person owner, BookLoad load) => new(
        owner,
        BookStanding.Of(load, now.Role(owner.Role), now.Currency),
        BookStanding.Of(load, then.Role(owner.Role), then.Currency));
}
