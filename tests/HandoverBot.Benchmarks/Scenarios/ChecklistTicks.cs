using System.Text.Json;
using System.Threading.Channels;

using HandoverBot.Benchmarks.Seeding;

namespace HandoverBot.Benchmarks.Scenarios;

/// <summary>
/// Owners who mark an item of their checklist as done, and open again in turn, so that each submission is stored as an event.
/// A form is submitted by one person at a time.
/// </summary>
internal sealed class ChecklistTicks : IScenario
{
    public const string Name = "tick";

    private readonly Channel<LiveHandover> _free = Channel.CreateUnbounded<LiveHandover>();
    private readonly ChecklistPayload _payload;
    private int _acknowledged;

    public ChecklistTicks(IEnumerable<LiveHandover> handovers, ChecklistPayload payload)
    {
        _payload = payload;
        foreach (var handover in handovers)
            _free.Writer.TryWrite(handover);
    }

    public string Title => Name;

    /// <summary>How many submissions the bot has said yes to.</summary>
    public int Acknowledged => _acknowledged;

    public async Task Request(SignedClient client, CancellationToken cancellation)
    {
        var handover = await _free.Reader.ReadAsync(cancellation);
        try
        {
            var answer = await client.Post("/slack/action", _payload.Form(handover), cancellation);
            var version = NextVersion(answer, handover);
            Interlocked.Increment(ref _acknowledged);
            (handover.Version, handover.IsTicked) = (version, !handover.IsTicked);
        }
        finally
        {
            _free.Writer.TryWrite(handover);
        }
    }

    /// <summary>The form that comes next carries the handover as it is now: one event further.</summary>
    private static int NextVersion(string answer, LiveHandover handover)
    {
        var next = handover.Version + 1;
        using var json = Parse(answer);
        return json.RootElement.TryGetProperty("view", out var view)
            && view.TryGetProperty("private_metadata", out var metadata)
            && metadata.ValueEquals($"{handover.Id}:{next}")
            ? next
            : throw new UnexpectedAnswerException($"The tick was not stored as event {next}: {answer}");
    }

    private static JsonDocument Parse(string answer)
    {
        try
        {
            return JsonDocument.Parse(answer);
        }
        catch (JsonException)
        {
            throw new UnexpectedAnswerException($"This is not JSON: {answer}");
        }
    }
}
