using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Histories;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Briefs;

public sealed class BriefTests
{
    /// <summary>What the bot itself keeps is never old; what was never told has no age.</summary>
    private static readonly string[] Ageless = ["roster", "this handover", "history of owners"];

    private static readonly Account Acme = Story.Acme with
    {
        AsOf = new DateTimeOffset(2026, 3, 7, 12, 0, 0, TimeSpan.Zero),
        DiscountAgreement = true,
        SlackChannel = "#acme-shared",
        Health = 8.5m,
    };

    [Fact]
    public void Every_fact_has_its_source_and_its_age() => Assert.All(Lines(new Story { Account = Acme }.ToReady()), line =>
    {
        Assert.NotEmpty(line.Label);
        Assert.NotEmpty(line.Source);
        Assert.True(line.Age is not null || Ageless.Contains(line.Source) || line.Value is null, $"{line} has no age.");
    });

    [Fact]
    public void A_fact_of_the_customer_system_says_how_old_it_is()
    {
        var brief = Of(new Story { Account = Acme }.ToPreparing());

        Assert.Equal(("$60,000", "CSV, 3 days ago"), Line(brief, "ARR"));
        Assert.Equal(("yes", "CSV, 3 days ago"), Line(brief, "Discount agreement"));
        Assert.Equal(("#acme-shared", "CSV, 3 days ago"), Line(brief, "Shared channel"));
        Assert.Equal(("8.5", "CSV, 3 days ago"), Line(brief, "Health score, 0 to 10"));
    }

    [Fact]
    public void What_nobody_has_told_is_named_as_unknown()
    {
        var brief = Of(new Story { Account = Acme with { DiscountAgreement = null, Health = null } }.ToPreparing());

        Assert.Equal((null, "CSV, 3 days ago"), Line(brief, "Discount agreement"));
        Assert.Equal((null, "Ana has not told"), Line(brief, "Promises"));
        Assert.Equal((null, "nobody has told"), Line(brief, "Unpaid invoices"));
        Assert.Equal((null, "Ana has not told"), Line(brief, "Handover call"));
        Assert.All(
            ["Discount agreement", "Health score, 0 to 10", "Promises", "Open feature requests", "Unpaid invoices"],
            label => Assert.Contains(label, brief.Unknown));
        Assert.DoesNotContain("ARR", brief.Unknown);
    }

    [Fact]
    public void The_people_of_both_sides_are_named()
    {
        var brief = Of(new Story().ToPreparing());

        Assert.Equal(("Ana, Technical Account Manager in EU", "roster"), Line(brief, "Old owner"));
        Assert.Equal("Pia", Line(brief, "Named by").Value);
        Assert.Equal("Ali: EU CSM", Line(brief, "Pool decided by").Value);
        Assert.Equal("Olga", Line(brief, "The old owner's lead").Value);
        Assert.Equal("Paul and Pia", Line(brief, "Lead of EU CSM").Value);
        Assert.Equal("Ali", Line(brief, "Allocator").Value);
    }

    [Fact]
    public void The_owners_words_stand_with_their_name_and_their_age()
    {
        var story = new Story().ToPreparing().Then(Team.Ana, Notes((BriefTopic.Promises, "A discount until May."), (BriefTopic.FeatureRequests, "none")));
        story.Today = story.Today.AddDays(1);
        story.Then(Team.Ana, Notes((BriefTopic.Promises, "A discount until June.")));

        var brief = Of(story);

        Assert.Equal(("A discount until June.", "Ana, today"), Line(brief, "Promises"));
        Assert.Equal(("none", "Ana, yesterday"), Line(brief, "Open feature requests"));
    }

    [Fact]
    public void Every_topic_the_owner_is_asked_for_has_its_line()
    {
        var brief = Of(new Story().ToPreparing());

        Assert.All(Enum.GetValues<BriefTopic>(), topic => Assert.Single(Lines(brief), line => line.Label == topic.Title()));
        Assert.Equal(Enum.GetValues<BriefTopic>(), BriefTopics.All.Select(words => words.Topic));
    }

    [Fact]
    public void The_gaps_of_the_checklist_stand_by_name_and_what_does_not_apply_with_its_reason()
    {
        var story = new Story().ToPreparing().Then(
            Team.Ana,
            new TickChecklist([new("support", ChecklistMark.Done), new("replay.privacy", ChecklistMark.NotApplicable, "They record nothing.")]));

        var lines = Lines(Of(story)).ToList();

        Assert.Contains(lines, line => line is { Label: "Gap", Value: "Flags fit the workflow." });
        Assert.Contains(lines, line => line is { Label: "Does not apply: Privacy is set up.", Value: "They record nothing.", Origin: "Ana, today" });
        Assert.Contains(lines, line => line is { Label: "Feature flags", Value: "0 of 1 settled" });
    }

    [Fact]
    public void An_invoice_says_how_long_it_is_overdue_and_where_it_is()
    {
        var url = new Uri("https://pay.example/1");
        var story = new Story().ToPreparing();
        story.Then(Actor.System, new RecordInvoices(Story.PaidUp with { Blocking = [new("in_1", "A-7", 1200, "USD", InvoiceStatus.Open, new DateOnly(2026, 3, 3), url)] }));

        var line = Lines(Of(story)).Single(line => line.Label == "Invoice A-7");

        Assert.Equal(("$1,200, due 3 Mar 2026, 7 days overdue", "CSV, yesterday", url), (line.Value, line.Origin, line.Link));
    }

    [Fact]
    public void A_plan_that_is_older_than_the_policy_allows_says_so()
    {
        var brief = Of(new Story { Account = Acme with { AccountPlanUpdatedOn = new DateOnly(2025, 1, 1) } }.ToPreparing());

        Assert.Equal("1 Jan 2025 (433 days ago, older than the 90 days it may be)", Line(brief, "Plan last updated").Value);
    }

    [Fact]
    public void Waivers_and_push_backs_stand_with_their_reasons()
    {
        var story = new Story().ToReady().Then(Team.Ben, new PushBack([Gate.Onboarding, Gate.Healthy], "Nobody has seen the training."))
            .Then(Team.Olga, new WaiveGate(Gate.Onboarding, "They train themselves."));

        var brief = Of(story);

        Assert.Equal(("They train themselves.", "Olga, today"), Line(brief, "Waived: onboarding checklist"));
        Assert.Equal(("Nobody has seen the training.", "Ben, today"), Line(brief, "Push-back 1: onboarding checklist, healthy"));
        Assert.Equal(("They train themselves.", "Olga, today"), Line(brief, "Answer to it: onboarding checklist"));
        Assert.Equal("none", Line(Of(new Story().ToPreparing()), "Push-backs").Value);
    }

    [Fact]
    public void The_owners_so_far_stand_with_the_number_of_changes()
    {
        var story = new Story { OwnerChanges = [new DateOnly(2025, 5, 1)] }.ToPreparing();

        var brief = Of(
            story,
            new OwnerPeriod(Team.Cara.Id, new DateOnly(2024, 1, 1), new DateOnly(2025, 5, 1), Handover: null),
            new OwnerPeriod(Team.Ana.Id, new DateOnly(2025, 5, 1), Until: null, new HandoverId("h0")));

        Assert.Equal(("1", "history of owners"), Line(brief, "Changes of owner so far"));
        Assert.Equal("1 Jan 2024 to 1 May 2025, as the customer system told", Line(brief, "Cara").Value);
        Assert.Equal("since 1 May 2025, by a handover", Line(brief, "Ana").Value);
        Assert.Equal(["Ana", "Cara"], brief.Sections[^1].Lines.Select(line => line.Label).Where(label => label is "Ana" or "Cara"));
    }

    [Fact]
    public void A_brief_can_be_written_in_every_state() => Assert.All(
        [
            new Story().ToProposed(), new Story().ToRouted(), new Story().ToPreparing(), new Story().ToReady(), new Story().ToAccepted(),
            new Story().ToIntroduced(), new Story { IsEarly = true }.ToReady(), new Story { Rank = 1 }.ToPreparing(),
        ],
        story => Assert.NotEmpty(Of(story).Sections));

    [Fact]
    public void Of_an_account_that_nobody_owned_it_says_so()
    {
        var story = new Story().Unowned().ToReady().Then(Team.Ben, new PushBack([], "My book is full."));

        var brief = Of(story);

        Assert.Equal(("nobody", "this handover"), Line(brief, "Old owner"));
        Assert.Equal((null, "nobody owned it who could tell"), Line(brief, "Promises"));
        Assert.Equal(("My book is full.", "Ben, today"), Line(brief, "Push-back 1"));
    }

    [Fact]
    public void Somebody_who_has_left_is_named_all_the_same()
    {
        var story = new Story().ToPreparing();
        var subject = new BriefSubject(story.State, story.Facts.Policy, new Roster([]), story.Policy, []);

        Assert.Contains(Lines(Brief.Of(subject)), line => line is { Label: "Old owner", Value: "U0ANA, who has left the roster" });
    }

    [Fact]
    public void The_headlines_are_few_and_say_what_is_missing()
    {
        var headlines = Of(new Story().ToPreparing()).Headlines.ToList();

        Assert.Equal(
            ["Open feature requests", "Promises", "Reason", "ARR", "Pays for", "Health score, 0 to 10"], headlines.Select(line => line.Label));
    }

    [Fact]
    public void Words_are_needed_and_each_topic_is_told_once()
    {
        var story = new Story().ToPreparing();

        Assert.Contains("“none”", story.Refused(Team.Ana, Notes((BriefTopic.Promises, " "))).Sentence, StringComparison.Ordinal);
        Assert.Contains("twice", story.Refused(Team.Ana, Notes((BriefTopic.Promises, "a"), (BriefTopic.Promises, "b"))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_again_are_no_news()
    {
        var story = new Story().ToPreparing().Then(Team.Ana, Notes((BriefTopic.Promises, "A discount.")));
        var version = story.State.Version;

        story.Then(Team.Ana, Notes((BriefTopic.Promises, "A discount.")));

        Assert.Equal(version, story.State.Version);
    }

    private static GiveBriefNotes Notes(params (BriefTopic Topic, string Words)[] notes) =>
        new([.. notes.Select(note => new BriefEntry(note.Topic, note.Words))]);

    private static Brief Of(Story story, params OwnerPeriod[] owners) =>
        Brief.Of(new BriefSubject(story.State, story.Facts.Policy, story.Roster, story.Policy, [.. owners]));

    private static IEnumerable<BriefLine> Lines(Story story) => Lines(Of(story));

    private static IEnumerable<BriefLine> Lines(Brief brief) => brief.Sections.SelectMany(section => section.Lines);

    private static (string? Value, string Origin) Line(Brief brief, string label)
    {
        var line = Lines(brief).Single(line => line.Label == label);
        return (line.Value, line.Origin);
    }
}
