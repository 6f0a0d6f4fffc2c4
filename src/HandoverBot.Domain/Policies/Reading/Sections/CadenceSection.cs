using System.Collections.Immutable;

using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Reading.Json;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>cadence</c>: reminders, reviews and stand-ups.</summary>
internal static class CadenceSection
{
    private const int LongestNotice = 60;
    private const int LongestWait = 60;
    private const decimal BestHealth = 10;

    private static readonly Choices<ReviewList> Lists = Choices.Of<ReviewList>();

    private static readonly Choices<PersonFlags> Flags = new([.. PersonFlagNames.All.Select(each => (each.Id, each.Flag))]);

    private static readonly Choices<DayOfWeek> Weekdays = Choices.Of<DayOfWeek>();

    public static Cadence Read(ObjectReading o, KnownNames known) => new(o.Optional("quarter_start_hour")?.Whole(0, 23))
    {
        QuarterEndNoticeDays = o.Optional("quarter_end_notice_days")?.Whole(1, LongestNotice),
        QuarterlyReview = o.Optional("quarterly_review")?.Object(ReadReview),
        MonthlyBalance = o.Optional("monthly_balance") is { } people ? ReadFlags(people) : PersonFlags.None,
        StandUps = o.Optional("stand_ups") is { } standUps ? ReadStandUps(standUps, known) : [],
        AtRiskBelowHealth = o.Optional("at_risk_below_health")?.Number(0, BestHealth) ?? Cadence.UsualRiskyHealth,
        InvoiceWatchEveryWorkingDays = o.Optional("invoice_watch_every_working_days")?.Whole(1, LongestWait),
        GraceEndNoticeDays = o.Optional("grace_end_notice_days")?.Whole(1, LongestNotice),
        Standstill = o.Optional("standstill")?.Object(ReadStandstill),
        IntroductionDueWorkingDays = o.Optional("introduction_due_working_days")?.Whole(0, LongestWait) ?? Cadence.UsualIntroductionDays,
        HandoverCallReminder = o.Optional("handover_call_reminder")?.Flag() ?? false,
    };

    private static Standstill ReadStandstill(ObjectReading o)
    {
        var nudge = o.Required("nudge_after_working_days").Whole(1, LongestWait);
        var lead = o.Optional("lead_after_working_days");
        var allocator = o.Optional("allocator_after_working_days");
        var read = new Standstill(nudge, lead?.Whole(1, LongestWait), allocator?.Whole(1, LongestWait));
        if (read.LeadAfterWorkingDays < nudge)
            lead?.Contradiction($"is before those who must act are nudged, which is after {Wording.Count(nudge, "working day")}.");
        if (read.AllocatorAfterWorkingDays < (read.LeadAfterWorkingDays ?? nudge))
            allocator?.Contradiction("is before others hear of it; allocators come last.");
        return read;
    }

    private static QuarterlyReview ReadReview(ObjectReading o) =>
        new(o.Required("lists").NotEmpty("list").Distinct(list => list.ChoiceOrNull(Lists)), ReadFlags(o.Required("by")));

    private static PersonFlags ReadFlags(Node node) => node
        .NotEmpty("flag")
        .Distinct(flag => flag.ChoiceOrNull(Flags))
        .Aggregate(PersonFlags.None, (all, flag) => all | flag);

    private static ImmutableArray<StandUp> ReadStandUps(Node node, KnownNames known)
    {
        var ids = new Names("stand-up");
        return [.. node.List(item => item.Object(o => ReadStandUp(o, ids, known))).OfType<StandUp>()];
    }

    private static StandUp ReadStandUp(ObjectReading o, Names ids, KnownNames known)
    {
        var picks = o.Optional("picks");
        var minutes = o.Optional("minutes");
        if (picks is null)
            minutes?.Fault("needs \"picks\": it says how long each who is picked talks.");
        return new StandUp(
            ids.Declare(o.Required("id")),
            o.Required("name").Text(),
            o.Required("weekday").Choice(Weekdays),
            o.Optional("region") is { } region ? known.Regions.Refer(region) : null,
            [.. known.Roles.ReferToEach(o.Required("roles").NotEmpty("role"))],
            picks?.Whole(1, 100),
            minutes?.Whole(1, 480),
            o.Required("agenda").NotEmpty("question").List(line => line.Text()));
    }
}
