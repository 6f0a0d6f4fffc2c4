using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Histories;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Histories;

public sealed class AccountHistoryTests
{
    [Fact]
    public void The_newest_comes_first_across_handovers()
    {
        var first = new Story { Today = new DateOnly(2026, 1, 5) }.ToProposed().Then(Team.Ali, new Decline("Too early."));
        var second = new Story { Today = new DateOnly(2026, 3, 10) }.ToPreparing();

        var history = Of(second, first.Log, second.Log);

        Assert.Equal(
            ["Named Ben as the new owner", "Decided that it goes to EU CSM", "Proposed", "Declined", "Proposed"],
            history.Entries.Select(entry => entry.What.StartsWith("Proposed", StringComparison.Ordinal) ? "Proposed" : entry.What));
        Assert.Equal(history.Entries.OrderByDescending(entry => entry.At).Select(entry => entry.At), history.Entries.Select(entry => entry.At));
    }

    [Fact]
    public void Each_entry_says_who_why_and_under_which_policy_and_rule()
    {
        var story = new Story { Today = new DateOnly(2026, 3, 10) }.ToReady()
            .Then(Team.Ben, new PushBack([Gate.Healthy], "Usage fell."));

        var history = Of(story, story.Log);

        var pushed = history.Entries[0];
        Assert.Equal(("Ben", "Pushed back; open again: healthy", "Usage fell.", "test (0123456789ab)"), (pushed.Who, pushed.What, pushed.Why, pushed.Under));
        var decided = history.Entries.Single(entry => entry.What.StartsWith("Decided", StringComparison.Ordinal));
        var rule = ((PolicyApplied)story.Log.Single(recorded => recorded.Event is PoolDecided).Event).Recommendation.RuleId;
        Assert.NotNull(rule);
        Assert.Equal(("Ali", $"test (0123456789ab), rule {rule}"), (decided.Who, decided.Under));
        Assert.Equal("HandoverBot", history.Entries.Single(entry => entry.What.StartsWith("Unpaid invoices", StringComparison.Ordinal)).Who);
    }

    [Fact]
    public void What_the_owner_wrote_for_the_brief_is_told_too()
    {
        var story = new Story().ToPreparing().Then(
            Team.Ana, new GiveBriefNotes([new BriefEntry(BriefTopic.Promises, "A discount."), new BriefEntry(BriefTopic.GoodToKnow, "They like mail.")]));

        var written = Of(story, story.Log).Entries[0];

        Assert.Equal("Wrote for the brief: promises and good to know", written.What);
        Assert.Equal("Promises: A discount. | Good to know: They like mail.", written.Why);
    }

    [Fact]
    public void The_owners_stand_latest_first()
    {
        var story = new Story();
        OwnerPeriod[] owners =
        [
            new(Team.Cara.Id, new DateOnly(2024, 1, 1), new DateOnly(2025, 5, 1), Handover: null),
            new(Team.Ana.Id, new DateOnly(2025, 5, 1), Until: null, new HandoverId("h0")),
        ];

        var history = AccountHistory.Of(story.Account, ownerChanges: 1, owners, [], story.Roster);

        Assert.Equal([Team.Ana.Id, Team.Cara.Id], history.Owners.Select(period => period.Owner));
        Assert.Equal(["since 1 May 2025", "1 Jan 2024 to 1 May 2025"], history.Owners.Select(period => period.Days));
        Assert.Empty(history.Entries);
    }

    private static AccountHistory Of(Story story, params IReadOnlyList<RecordedEvent>[] logs) =>
        AccountHistory.Of(story.Account, ownerChanges: 0, owners: [], logs, story.Roster);
}
