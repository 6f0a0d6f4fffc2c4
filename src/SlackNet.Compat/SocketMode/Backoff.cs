namespace SlackNet.SocketMode;

/// <summary>Ever longer waits between attempts, spread so that many apps do not return at the same moment.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private int attempts;

    public void Reset() => attempts = 0;

    public TimeSpan Next()
    {
        var wait = First * Math.Pow(2, Math.Min(attempts++, 10));
        return (wait < Longest ? wait : Longest) * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
