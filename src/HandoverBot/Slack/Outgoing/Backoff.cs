using System.Security.Cryptography;

namespace HandoverBot.Slack.Outgoing;

/// <summary>How long to wait before trying again.</summary>
internal static class Backoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Doubles with each attempt from two seconds on; a quarter more or less, so that many do not come back at once.</summary>
    public static TimeSpan After(int attempts)
    {
        var seconds = Math.Min(Math.Pow(2, attempts), Longest.TotalSeconds / 1.25);
        return TimeSpan.FromSeconds(seconds * RandomNumberGenerator.GetInt32(75, 126) / 100);
    }
}
