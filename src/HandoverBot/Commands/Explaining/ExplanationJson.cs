using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;

namespace HandoverBot.Commands.Explaining;

/// <summary>One object a line, for programs.</summary>
internal sealed class ExplanationJson : IExplanationWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write(Explanation explanation, Roster roster)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, explanation);
        return Encoding.UTF8.GetString(buffer.ToArray()) + Environment.NewLine;
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        var recommendation = explanation.Recommendation;
        json.WriteStartObject();
        json.WriteString("account_id", explanation.Account.Id.Value);
        json.WriteString("policy", explanation.Policy.Name);
        json.WriteString("policy_hash", explanation.Policy.Hash);
        json.WriteString("pool", recommendation.Pool);
        WriteList(json, "alternatives", recommendation.Alternatives);
        json.WriteString("rule", recommendation.RuleId);
        json.WriteString("decided_by", explanation.Decider.Who.Id());
        json.WriteString("effective_on", explanation.EffectiveOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("reasons");
        foreach (var reason in explanation.Reasons)
            Write(json, reason);
        json.WriteEndArray();
        json.WriteStartArray("gates");
        foreach (var gate in explanation.Gates)
            Write(json, gate);
        json.WriteEndArray();
        WriteList(json, "findings", explanation.Findings);
        WriteList(json, "unknown", explanation.Unknown);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReasonStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("id", standing.Reason.Id);
        json.WriteBoolean("allowed", standing.IsAllowed);
        json.WriteString("why", standing.Why);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GateOutlook gate)
    {
        json.WriteStartObject();
        json.WriteString("id", gate.Gate.Id());
        json.WriteString("state", gate.State.ToString().ToLowerInvariant());
        json.WriteString("why", gate.Why);
        WriteList(json, "waivable_by", gate.WaivableBy.Ids());
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
