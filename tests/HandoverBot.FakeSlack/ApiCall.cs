using System.Text.Json.Nodes;

namespace HandoverBot.Fakes;

/// <summary>One call of the Web API and what it was answered; <see cref="Response"/> is null when the answer was no JSON or never left.</summary>
public sealed record ApiCall(string Method, JsonObject Arguments, DateTimeOffset At, int Status, JsonObject? Response)
{
    public bool Ok => Response?.Flag("ok") ?? false;

    public string? Error => Response?.Text("error");

    public override string ToString() => $"{At:HH:mm:ss} {Method} {Arguments.ToJsonString()} → {Status} {(Ok ? "ok" : Error ?? "no answer")}";
}
