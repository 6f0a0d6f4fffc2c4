using System.Globalization;

namespace HandoverBot.Fakes.State;

/// <summary>Ids that look like Slack's and are the same in every run.</summary>
internal sealed class Ids(TimeProvider clock)
{
    private long _count;
    private long _lastMicros;

    public string Next(string prefix) => $"{prefix}{Count():D6}";

    /// <summary>A timestamp id: seconds and a fraction, unique and rising even while the clock stands still.</summary>
    public string Timestamp()
    {
        var micros = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        _lastMicros = Math.Max(micros, _lastMicros + 100);
        return string.Create(CultureInfo.InvariantCulture, $"{_lastMicros / 1_000_000}.{_lastMicros % 1_000_000:D6}");
    }

    public string Hash() => $"{clock.GetUtcNow().ToUnixTimeSeconds()}.h{Count():D6}";

    public string Trigger() => $"{1_000_000_000_000 + Count()}.4567890123.{Count():x32}";

    private long Count() => ++_count;
}
