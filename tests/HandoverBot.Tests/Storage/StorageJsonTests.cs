using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Storage;

namespace HandoverBot.Tests.Storage;

public sealed class StorageJsonTests
{
    public static TheoryData<string> EventTypes { get; } =
        new(typeof(HandoverEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => (string)type.TypeDiscriminator!));

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Every_event_comes_back_as_it_was(string type)
    {
        var happened = Sample.Life.Concat(Sample.Elsewhere).First(each => StorageJson.TypeOf(each) == type);

        var json = StorageJson.Write(happened);
        var read = StorageJson.ReadEvent(json);

        Assert.Equivalent(happened, read, strict: true);
        Assert.IsType(happened.GetType(), read);
        Assert.StartsWith($$"""{"type":"{{type}}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handover_with_everything_in_it_comes_back_as_it_was()
    {
        var handover = HandoverHistory.Fold(Sample.Recorded(new HandoverId("h1"), 0, Sample.Life))!;

        var read = StorageJson.ReadHandover(StorageJson.Write(handover));

        Assert.Equivalent(handover, read, strict: true);
        Assert.Equal(StorageJson.Write(handover), StorageJson.Write(read));
    }

    [Fact]
    public void An_account_with_everything_in_it_comes_back_as_it_was()
    {
        var read = StorageJson.ReadAccount(StorageJson.Write(Sample.FullAccount));

        Assert.Equivalent(Sample.FullAccount, read, strict: true);
        Assert.Equal(StorageJson.Write(Sample.FullAccount), StorageJson.Write(read));
    }

    [Fact]
    public void What_nobody_has_said_stays_unsaid()
    {
        var known = Sample.Account("acme", Sample.Ana) with { Products = [] };
        var unknown = known with { Products = null, Arr = null, Churned = null };

        Assert.Empty(StorageJson.ReadAccount(StorageJson.Write(known)).Products!);
        var read = StorageJson.ReadAccount(StorageJson.Write(unknown));
        Assert.Null(read.Products);
        Assert.Null(read.Arr);
        Assert.Null(read.Churned);
    }

    [Theory]
    [InlineData("""{"type":"handover_accepted"}""")]
    [InlineData("""{"type":"new_owner_assigned","new_owner":"U02BEN"}""")]
    [InlineData("""{"type":"gate_waived","gate":"account_plan","reason":"Agreed"}""")]
    [InlineData("""{"type":"handover_pushed_back","gaps":["right_sized"],"note":"Too big"}""")]
    [InlineData("""{"type":"call_booked","on":"2026-11-29"}""")]
    [InlineData("""{"type":"customer_introduced","where":"By mail","effective_on":"2026-11-29"}""")]
    public void Events_stored_long_ago_are_still_read_and_written_alike(string stored)
    {
        Assert.Equal(stored, StorageJson.Write(StorageJson.ReadEvent(stored)));
    }

    [Theory]
    [InlineData("""{"type":"pool_decided","pool":"EU CSM","note":"Closer","recommendation":{"pool":"EU TAM","alternatives":["EU CSM"],"rule_id":"nearly_expanded","because":"It fits.","findings":["Pays for 2 of 3."],"unknown":[],"policy":{"name":"handbook-2025","hash":"0123456789ab"}}}""")]
    [InlineData("""{"type":"handover_proposed","account":"acme","account_name":"Acme","owner":"U01ANA","reason_id":"landed","evidence":"Signed.","findings":[],"recommendation":{"alternatives":[],"because":"A person must say.","findings":[],"unknown":["users_by_region"],"policy":{"name":"handbook-2025","hash":"0123456789ab"}},"gates":["account_plan"],"checklist":{"lines":[]},"is_top_account":false}""")]
    public void Decisions_stored_before_their_facts_were_kept_are_still_read(string stored)
    {
        var read = Assert.IsAssignableFrom<PolicyApplied>(StorageJson.ReadEvent(stored));

        Assert.Null(read.Facts);
        Assert.Equal("handbook-2025", read.Recommendation.Policy.Name);
        Assert.DoesNotContain("facts\"", StorageJson.Write(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_confirmed_before_it_had_questions_still_counts()
    {
        var confirmed = (PlanConfirmed)StorageJson.ReadEvent(
            """{"type":"plan_confirmed","link":"https://example.com/plan","updated_on":"2026-11-20","passed":true,"finding":"The owner says it is current","gate":"account_plan"}""");
        var handover = HandoverHistory.Fold(Sample.Recorded(new HandoverId("h1"), 0, Sample.Proposed(), confirmed))!;

        var read = StorageJson.ReadHandover(Without("plan_questions", StorageJson.Write(handover)));

        Assert.Null(confirmed.Ticks);
        Assert.True(read.PlanQuestions.IsComplete);
        Assert.Equal(handover.PlanQuestions, read.PlanQuestions);
    }

    [Theory]
    [InlineData("""{"type":"work_begun","occasion":"handover_call","name":"The call","handover":"h1","items":[{"id":"call.walk","group":"In the call","text":"Walk."}]}""")]
    [InlineData("""{"type":"work_begun","occasion":"new_hire","name":"The ramp","person":"U01ANA","items":[{"id":"ramp.read","group":"Day 1","text":"Read.","help":"All.","link":"https://example.com/read","due":{"count":1,"unit":"days"}}]}""")]
    [InlineData("""{"type":"first_day_set","day":"2026-11-20"}""")]
    [InlineData("""{"type":"work_ticked","ticks":[{"item_id":"call.walk","mark":"not_applicable","note":"Done before"}]}""")]
    [InlineData("""{"type":"work_extended","items":[{"id":"call.risks","group":"In the call","text":"Name the risks."}]}""")]
    public void What_happened_to_running_lists_is_read_and_written_alike(string stored) =>
        Assert.Equal(stored, StorageJson.Write(StorageJson.ReadWorkEvent(stored)));

    [Fact]
    public void A_handover_stored_before_there_were_votes_is_still_read()
    {
        var handover = HandoverHistory.Fold(Sample.Recorded(new HandoverId("h1"), 0, Sample.Life))!;

        var read = StorageJson.ReadHandover(Without("effective_set_by", StorageJson.Write(handover)));

        Assert.Null(read.Vote);
        Assert.Null(read.EffectiveSetBy);
    }

    [Fact]
    public void A_handover_whose_call_had_only_a_day_is_still_read()
    {
        var handover = HandoverHistory.Fold(Sample.Recorded(new HandoverId("h1"), 0, Sample.Life))!;
        Assert.NotNull(handover.CallAt);
        var stored = JsonNode.Parse(StorageJson.Write(handover))!.AsObject();
        foreach (var member in new[] { "call_at", "call_set_by", "call_set_at", "call_version", "call_proposal" })
            Assert.True(stored.Remove(member), member);

        var read = StorageJson.ReadHandover(stored.ToJsonString());

        Assert.Equal((handover.CallOn, null, 0), (read.CallOn, read.CallAt, read.CallVersion));
    }

    [Fact]
    public void A_handover_stored_before_there_were_briefs_and_answers_to_push_backs_is_still_read()
    {
        var handover = HandoverHistory.Fold(Sample.Recorded(new HandoverId("h1"), 0, Sample.Life))!;
        Assert.NotEmpty(handover.BriefNotes);
        Assert.NotEmpty(handover.PushBacks[0].Answers);
        var stored = JsonNode.Parse(Without("brief_notes", StorageJson.Write(handover)))!.AsObject();
        Assert.True(stored["push_backs"]![0]!.AsObject().Remove("answers"));

        var read = StorageJson.ReadHandover(stored.ToJsonString());

        Assert.Empty(read.BriefNotes);
        Assert.Empty(read.PushBacks[0].Answers);
    }

    [Fact]
    public void Invoices_and_ticks_stored_long_ago_are_still_read()
    {
        var invoices = (InvoicesRecorded)StorageJson.ReadEvent(
            """
            {"type":"invoices_recorded","standing":{"source":"CSV","as_of":"2026-11-20T12:00:00+00:00","blocking":[
              {"id":"in_1","number":"A-1","amount_due":1200.50,"currency":"EUR","status":"open","due_on":"2026-11-20"}]},
             "passed":false,"finding":"1 is open","gate":"invoices"}
            """);
        Assert.Equal("1200.50 EUR Open", $"{invoices.Standing.Blocking[0].AmountDue} {invoices.Standing.Blocking[0].Currency} {invoices.Standing.Blocking[0].Status}");

        var ticked = (ChecklistTicked)StorageJson.ReadEvent(
            """{"type":"checklist_ticked","ticks":[{"item_id":"a","mark":"not_applicable","note":"No"}],"passed":true,"finding":"1 of 1","gate":"onboarding"}""");
        Assert.Equal(new("a", Domain.Checklists.ChecklistMark.NotApplicable, "No"), ticked.Ticks[0]);
    }

    [Fact]
    public void A_proposal_stored_before_reasons_had_questions_is_still_read()
    {
        var proposed = (HandoverProposed)StorageJson.ReadEvent(
            """
            {"type":"handover_proposed","account":"acme","account_name":"Acme Corp","owner":"U01ANA","reason_id":"landed",
             "evidence":"They are happy.","findings":["The day of the first pre-purchase was 1 November 2024, 14 months ago."],
             "recommendation":{"pool":"EU TAM","alternatives":["EU CSM"],"rule_id":"nearly_expanded","because":"There is room to grow.",
               "findings":["ARR is $60,000, at least $20,000."],"unknown":[],"policy":{"name":"handbook-2025","hash":"e0c3d0f1a2b4"}},
             "gates":["account_plan","invoices"],"checklist":{"lines":[
               {"item":{"id":"general.support","group":"General","text":"They know how to get support."},"mark":"open"}]},"is_top_account":false}
            """);
        var handover = HandoverHistory.Fold(Sample.Recorded(new HandoverId("h1"), 0, proposed))!;

        Assert.Equal("They are happy.", handover.Evidence);
        Assert.Empty(handover.Answers);
        Assert.Empty(handover.Warnings);
    }

    [Theory]
    [MemberData(nameof(ListsOf), typeof(Account))]
    public void An_account_stored_before_a_list_was_added_has_it_empty(string list)
    {
        var read = StorageJson.ReadAccount(Without(list, StorageJson.Write(Sample.FullAccount)));

        Assert.Equal("[]", Member(list, StorageJson.Write(read)));
    }

    [Theory]
    [MemberData(nameof(ListsOf), typeof(Handover))]
    public void A_handover_stored_before_a_list_was_added_has_it_empty(string list)
    {
        var handover = HandoverHistory.Fold(Sample.Recorded(new HandoverId("h1"), 0, Sample.Life))!;

        var read = StorageJson.ReadHandover(Without(list, StorageJson.Write(handover)));

        Assert.Equal("[]", Member(list, StorageJson.Write(read)));
    }

    /// <summary>The lists that need not be there; null is no value of theirs.</summary>
    public static TheoryData<string> ListsOf(Type type) => new(type.GetProperties()
        .Where(property => property.PropertyType.IsValueType
            && property.PropertyType.Name.StartsWith("Immutable", StringComparison.Ordinal)
            && property.GetCustomAttribute<RequiredMemberAttribute>() is null)
        .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)));

    private static string Without(string member, string json)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        Assert.True(members.Remove(member));
        return members.ToJsonString();
    }

    private static string? Member(string member, string json) => JsonNode.Parse(json)![member]?.ToJsonString();
}
