using System.Globalization;
using System.Net.Http.Headers;

using HandoverBot.Troubles;

namespace HandoverBot.Vitally;

/// <summary>
/// How long Vitally wants to be left alone, by whoever asks it. It says with every answer how many requests are left
/// (<c>RateLimit-Remaining</c>) and for how many seconds (<c>RateLimit-Reset</c>); past them it answers 429.
/// </summary>
public sealed class VitallyPause(TimeProvider clock)
{
    /// <summary>Where Vitally does not say how long.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <summary>Whatever it says, it is asked again after a day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private long _until;

    private DateTimeOffset Until => new(Interlocked.Read(ref _until), TimeSpan.Zero);

    /// <exception cref="PauseException">The time is not over.</exception>
    internal void EnsureOver()
    {
        if (clock.GetUtcNow() < Until)
            throw Wait();
    }

    /// <summary>Heeds what an answer says about the next request.</summary>
    internal void Heed(HttpResponseHeaders headers)
    {
        if (Number(headers, "RateLimit-Remaining") <= 0 && Number(headers, "RateLimit-Reset") is { } seconds)
            Extend(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Vitally has had enough.</summary>
    /// <returns>What to throw.</returns>
    internal PauseException Begin(HttpResponseHeaders headers)
    {
        Extend(Asked(headers));
        return Wait();
    }

    /// <summary>Vitally does not answer: whoever else waits for it would wait in vain for now.</summary>
    internal void Rest() => Extend(Usual);

    private TimeSpan Asked(HttpResponseHeaders headers)
    {
        var retry = headers.RetryAfter;
        return retry?.Delta
            ?? (retry?.Date - clock.GetUtcNow())
            ?? (Number(headers, "RateLimit-Reset") is { } seconds ? TimeSpan.FromSeconds(seconds) : Usual);
    }

    /// <summary>Several that ask at once may be told different times: the longest counts.</summary>
    private void Extend(TimeSpan wait)
    {
        var until = (clock.GetUtcNow() + TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerSecond, Longest.Ticks))).UtcTicks;
        for (var known = Interlocked.Read(ref _until); known < until;)
        {
            var found = Interlocked.CompareExchange(ref _until, until, known);
            if (found == known)
                return;
            known = found;
        }
    }

    private PauseException Wait() => new(string.Create(
        CultureInfo.InvariantCulture, $"Vitally wants to be left alone for a while; it is asked again after {Until:d MMM yyyy HH:mm} UTC."))
    {
        Wait = Until - clock.GetUtcNow(),
    };

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= TimeSpan.FromDays(1).TotalSeconds
            ? number
            : null;
}
