using System.Globalization;
using System.Text.Json.Nodes;

using HandoverBot.Benchmarks.Seeding;
using HandoverBot.Fakes;

namespace HandoverBot.Benchmarks.Scenarios;

/// <summary>What Slack sends when somebody submits the checklist: made once from the form the bot itself opened, then filled in.</summary>
internal sealed class ChecklistPayload
{
    private const string Handover = "{handover}";
    private const string User = "{user}";
    private const string Version = "{version}";

    private readonly string _tick;
    private readonly string _reopen;

    private ChecklistPayload(string tick, string reopen) => (_tick, _reopen) = (tick, reopen);

    /// <summary>Opens the form with the bot's own command.</summary>
    public static async Task<ChecklistPayload> Read(FakeSlack slack, LiveHandover handover)
    {
        var owner = slack.As(handover.Owner);
        await owner.Command("/handover", handover.Account);
        var form = await owner.ModalOpened();
        var boxes = form.Blocks.FirstOrDefault(block => Id(block).StartsWith("Done", StringComparison.Ordinal))
            ?? throw new BenchmarkException($"The bot opened another form than the checklist: {form}");
        var changes = form.Blocks.First(block => Id(block).StartsWith("Change", StringComparison.Ordinal));
        var done = boxes!["element"]!["options"]![0]!;
        var reopen = new JsonObject { ["text"] = done["text"]!.DeepClone(), ["value"] = $"open:{done["value"]}" };
        return new ChecklistPayload(
            Template(slack, handover, form, Id(boxes), "selected_options", new JsonArray(done.DeepClone())),
            Template(slack, handover, form, Id(changes), "selected_option", reopen));
    }

    /// <summary>The body of the request.</summary>
    public string Form(LiveHandover handover)
    {
        var payload = (handover.IsTicked ? _reopen : _tick)
            .Replace(Version, handover.Version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(Handover, handover.Id, StringComparison.Ordinal)
            .Replace(User, handover.Owner, StringComparison.Ordinal);
        return $"payload={Uri.EscapeDataString(payload)}";
    }

    private static string Template(FakeSlack slack, LiveHandover handover, FakeView form, string block, string member, JsonNode chosen)
    {
        var view = (JsonObject)form.Json.DeepClone();
        view["state"]!["values"]![block]!.AsObject().First().Value![member] = chosen;
        var payload = new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = slack.TeamId, ["domain"] = "example" },
            ["user"] = new JsonObject { ["id"] = User, ["username"] = "person", ["name"] = "person", ["team_id"] = slack.TeamId },
            ["api_app_id"] = view["app_id"]?.DeepClone(),
            ["token"] = "none",
            ["trigger_id"] = "1.2.aaaa",
            ["view"] = view,
            ["response_urls"] = new JsonArray(),
            ["is_enterprise_install"] = false,
            ["enterprise"] = null,
        };
        // The form remembers the version in its metadata and at the end of its blocks' ids.
        return payload.ToJsonString()
            .Replace(handover.Id, Handover, StringComparison.Ordinal)
            .Replace($":{handover.Version}\"", $":{Version}\"", StringComparison.Ordinal)
            .Replace($"({handover.Version})\"", $"({Version})\"", StringComparison.Ordinal);
    }

    private static string Id(JsonNode? block) => block!["block_id"]?.ToString() ?? "";
}
