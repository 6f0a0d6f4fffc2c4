using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Domain.Reminding;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Reminding;

/// <summary>A team on one of its days. Its fiscal year begins in February.</summary>
internal static class Setting
{
    public static Cadence Busy { get; } = new(QuarterStartHour: 9)
    {
        QuarterEndNoticeDays = 14,
        QuarterlyReview = new QuarterlyReview([ReviewList.WithoutOwner, ReviewList.BooksOverMaximum], PersonFlags.Allocator),
        MonthlyBalance = PersonFlags.Leadership,
        InvoiceWatchEveryWorkingDays = 5,
        GraceEndNoticeDays = 10,
        Standstill = new Standstill(3, 5, 10),
        HandoverCallReminder = true,
    };

    public static Policy Policy { get; } = TestPolicy.Standard with
    {
        Cadence = Busy,
        Pay = new PayRules([2, 5, 8, 11], InvoiceWatchDays: 14, [], []),
        WorkingTime = WorkingTime.Usual with { Holidays = [new Holiday(new DateOnly(2026, 4, 3), "Good Friday", ["EU"])] },
    };

    public static Policy With(Cadence cadence) => Policy with { Cadence = cadence };

    /// <summary>Everybody gets a digest on this day.</summary>
    public static Rhythm On(DateOnly day, Policy? policy = null, Roster? roster = null)
    {
        var people = roster ?? Team.Roster;
        return new Rhythm(
            new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero), policy ?? Policy, people, [.. people.People.Select(person => new Receiver(person, day))]);
    }

    public static Rhythm With(this Rhythm rhythm, Story story) => rhythm with
    {
        Handovers = [new LiveHandover(story.State, story.Policy, story.Account)],
    };

    public static Rhythm WithBook(this Rhythm rhythm, Person owner, int accounts) => rhythm with
    {
        Books = new Dictionary<PersonId, BookOutline> { [owner.Id] = BookOutline.Of(new BookLoad(owner.Id, accounts, Arr: 100_000, UnknownArr: 0)) },
    };

    /// <summary>What is to be said that day to people who have heard nothing so far, each as "Name: text".</summary>
    public static IReadOnlyList<string> Said(this Rhythm rhythm) =>
    [
        .. OccasionTable.Items(rhythm)
            .Where(item => DigestTopic.IsToBeSaid(item, known: null, rhythm.Receiver(item.To)!.Today))
            .Select(item => $"{rhythm.Roster.NameOf(item.To)}: {item.Text}"),
    ];
}
