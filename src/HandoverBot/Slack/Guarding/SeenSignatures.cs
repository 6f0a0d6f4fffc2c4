namespace HandoverBot.Slack.Guarding;

/// <summary>
/// Remembers the signatures of the last minutes, so that a recorded request cannot be sent again. Two generations of
/// limited size: each lives at least as long as a signature is valid, unless more than its capacity arrives in that time.
/// </summary>
internal sealed class SeenSignatures(TimeProvider time)
{
    /// <summary>More than 200 a second for as long as a signature is valid.</summary>
    private const int Capacity = 1 << 17;

    /// <summary>A timestamp may be this far ahead, and stays valid as long after.</summary>
    private static readonly TimeSpan Lifetime = 2 * RequestGuard.Tolerance;

    private readonly Lock _gate = new();
    private HashSet<string> _current = new(StringComparer.Ordinal);
    private HashSet<string> _previous = new(StringComparer.Ordinal);
    private DateTimeOffset _since = time.GetUtcNow();

    /// <summary>False where it was seen before.</summary>
    public bool Remember(string signature)
    {
        lock (_gate)
        {
            Turn();
            return !_previous.Contains(signature) && _current.Add(signature);
        }
    }

    private void Turn()
    {
        var now = time.GetUtcNow();
        if (now - _since < Lifetime && _current.Count < Capacity)
            return;
        (_previous, _current) = (_current, _previous);
        _current.Clear();
        _since = now;
    }
}
