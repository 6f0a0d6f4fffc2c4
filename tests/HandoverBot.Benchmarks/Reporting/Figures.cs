using System.Collections.Immutable;
using System.Text.Json;

namespace HandoverBot.Benchmarks.Reporting;

/// <summary>What a run found out.</summary>
/// <param name="Start">From the start of the process until it says that it is ready.</param>
/// <param name="FirstAnswer">The first command after that, before anything is warm.</param>
/// <param name="WorkingSet">In bytes, after all loads.</param>
/// <param name="TicksStored">Counted in the database after the bot was killed.</param>
internal sealed record Figures(
    TimeSpan Start, TimeSpan FirstAnswer, long WorkingSet, ImmutableArray<LoadFigures> Loads, int TicksAcknowledged, int TicksStored, int Cores)
{
    private static readonly JsonSerializerOptions Readable = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Whether every answer was right and everything acknowledged is stored.</summary>
    public bool IsSound => TicksAcknowledged == TicksStored && Loads.All(load => load.Errors == 0);

    public string ToJson() => JsonSerializer.Serialize(this, Readable);
}

/// <param name="Milliseconds50">Half of the answers came within this time.</param>
/// <param name="Milliseconds99">Of a hundred answers, 99 came within this time.</param>
/// <param name="ProcessorMilliseconds">What the bot used of the processor for each answer, its work in the background included.</param>
internal sealed record LoadFigures(
    string Scenario,
    string Load,
    int Answers,
    double PerSecond,
    double Milliseconds50,
    double Milliseconds99,
    double MillisecondsMax,
    double ProcessorMilliseconds,
    int Errors,
    string? FirstError);
