using System.Text.Json.Nodes;

using HandoverBot.Digests;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Meeting;
using HandoverBot.Meeting.Calls;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Stories;

public sealed class HostileNamesTests
{
    private const string Written = "<!here> ask <@U07BEN> & see <https://evil.example.com|the plan>";

    private static readonly Account Evil = Customers.Of("evil", "<!channel> & \"x\"", Cast.Ana);

    [Fact]
    public async Task What_people_write_never_mentions_anybody()
    {
        await using var team = await Workplace.Open(Evil, Evil with { Id = AccountId.From("evil-2") });
        var evil = team.Handover(Evil);

        await team.As(Cast.Ana).Command("/handover", "<!channel>");
        await team.As(Cast.Ana).Command("/handover");
        await team.As(Cast.Ana).Command("/mybook");
        await team.As(Cast.Cleo).Command("/handover", "evil");
        await evil.ProposedBy(Cast.Ana, evidence: Written);
        await evil.SentTo("EU TAM", by: Cast.Dana, note: Written);
        await evil.Named(Cast.Fay, by: Cast.Eli);
        await evil.CallProposedBy(Cast.Ana, "https://calls.example.com/ana?<!here>|x", (team.Today.AddDays(1), "10:00"));
        await evil.RenamedTo(Cast.Hugo, by: Cast.Eli);
        await evil.RenamedTo(Cast.Fay, by: Cast.Eli);
        await team.As(Cast.Ana).Command("/mybook");
        await evil.PreparedBy(Cast.Ana);
        await evil.Press(Cast.Fay, evil.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 10:00");
        await evil.CallSetBy(Cast.Fay, evil.Cards.NewOwner(Cast.Fay), team.Today.AddDays(2), "18:15");
        await evil.PushedBackBy(Cast.Fay, Written, Domain.Gates.Gate.Healthy);
        await evil.PreparedBy(Cast.Ana);
        await evil.BriefWrittenBy(Cast.Ana, Written, BriefTopic.Promises, BriefTopic.Contacts);
        team.Clock.MoveTo(new DateTimeOffset(2026, 1, 8, 10, 0, 0, TimeSpan.Zero));
        await team.Run<AfterCallJob>();
        await team.As(Cast.Fay).Command("/handover", "brief evil");
        await team.As(Cast.Fay).Command("/handover", "history evil");
        await evil.AcceptedBy(Cast.Fay);
        await evil.IntroducedBy(Cast.Ana);
        await evil.Is(HandoverStatus.Completed);
        team.Clock.MoveTo(new DateTimeOffset(2026, 4, 1, 14, 0, 0, TimeSpan.Zero));
        await team.Run<DigestJob>();
        await team.Run<CompletionJob>();

        var said = Everything(team).ToList();
        Assert.Contains(said, text => text.Contains("&lt;!channel&gt; &amp; \"x\"", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("&lt;@U07BEN&gt;", StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains("<!", StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains($"<@{Cast.Ben}>", StringComparison.Ordinal));
        Assert.DoesNotContain(said, text => text.Contains("<https://evil", StringComparison.Ordinal));
    }

    /// <summary>Every text that Slack reads as markup, in what was posted, updated, published, opened and answered.</summary>
    private static IEnumerable<string> Everything(Workplace team)
    {
        var ephemerals = Cast.Roster.SelectMany(person => team.Slack.Ephemerals(person.Id.Value));
        return team.Slack.Calls.SelectMany(call => Markup(call.Arguments))
            .Concat(ephemerals.SelectMany(message => Markup(message.Blocks).Append(message.Text)));
    }

    private static IEnumerable<string> Markup(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Markup),
        JsonObject { } plain when IsText(plain["type"], "plain_text") => [],
        JsonObject members => members.SelectMany(member => Texts(member.Key, member.Value)),
        _ => [],
    };

    private static IEnumerable<string> Texts(string key, JsonNode? value) => value switch
    {
        JsonValue text when key == "text" && text.TryGetValue<string>(out var written) => [written],
        // Arguments of a form post are JSON inside a text.
        JsonValue text when key is "blocks" or "view" && text.TryGetValue<string>(out var json) => Markup(JsonNode.Parse(json)),
        _ => Markup(value),
    };

    private static bool IsText(JsonNode? type, string kind) => type is JsonValue value && value.TryGetValue<string>(out var name) && name == kind;
}
