using System.Globalization;
using System.Net.Http.Headers;

namespace HandoverBot.Invoices.Stripe;

/// <summary>How long Stripe wants to be left alone, by whoever asks it.</summary>
public sealed class StripePause(TimeProvider clock)
{
    /// <summary>Where Stripe does not say how long.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    private long _until;

    private DateTimeOffset Until => new(Interlocked.Read(ref _until), TimeSpan.Zero);

    /// <exception cref="StripeException">The time is not over.</exception>
    internal void EnsureOver()
    {
        if (clock.GetUtcNow() < Until)
            throw Wait();
    }

    /// <returns>What to throw.</returns>
    internal StripeException Begin(RetryConditionHeaderValue? retryAfter)
    {
        var until = retryAfter?.Date ?? (clock.GetUtcNow() + (retryAfter?.Delta ?? Usual));
        Interlocked.Exchange(ref _until, until.UtcTicks);
        return Wait();
    }

    private StripeException Wait() => new(string.Create(
        CultureInfo.InvariantCulture, $"Stripe asks the bot to slow down; it is asked again after {Until:d MMM yyyy HH:mm} UTC."));
}
