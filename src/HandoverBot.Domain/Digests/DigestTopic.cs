namespace HandoverBot.Domain.Digests;

/// <summary>What one person has heard of one topic so far, and what they said to it.</summary>
/// <param name="Turn">The last turn it was said in.</param>
/// <param name="PutOffUntil">The day from which they want to hear of it again; null where they did not put it off, or have heard of it since.</param>
/// <param name="IsRefused">They said that it is not theirs.</param>
public sealed record DigestTopic(string Turn, DateOnly SaidOn, DateOnly? PutOffUntil, bool IsRefused)
{
    /// <summary>Whether an item belongs into the digest of a day.</summary>
    /// <param name="known">Null where the person never heard of it.</param>
    public static bool IsToBeSaid(DigestItem item, DigestTopic? known, DateOnly today)
    {
        if (known is null)
            return IsInTime(item, today);
        if (known.IsRefused)
            return false;
        // Whoever put it off wants to hear of it on that day, whatever turn it is and however long it has been due.
        return known.PutOffUntil is { } until
            ? until <= today
            : known.Turn != item.Turn && IsInTime(item, today);
    }

    private static bool IsInTime(DigestItem item, DateOnly today) => item.DueOn <= today && !(item.LastDay < today);
}
