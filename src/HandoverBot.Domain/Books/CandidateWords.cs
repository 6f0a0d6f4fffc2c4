using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Books;

/// <summary>A candidate in words.</summary>
public static class CandidateWords
{
    /// <summary>Such as "over the cap: 15 → 16 of 15 accounts, $1.21m → $1.3m of $1.5m ARR".</summary>
    public static string Load(Candidate candidate, Policy policy)
    {
        // First, so that it survives where Slack cuts a long line.
        var warning = candidate.OverCap ? $"{BookWords.Level(BookLevel.OverCap, candidate.Limits)}: " : "";
        return warning + BookWords.Change(candidate.Before, candidate.After, candidate.Limits, policy.Currency);
    }

    /// <summary>What is on its way, such as "2 arriving ($120k), 1 leaving ($60k): 7 accounts, $430k ARR then"; null where nothing is.</summary>
    public static string? Pending(Candidate candidate, Policy policy)
    {
        if (candidate.Pending == PendingMoves.None)
            return null;
        string?[] moves = [Moving(candidate.Pending.Arriving, "arriving", policy), Moving(candidate.Pending.Leaving, "leaving", policy)];
        return $"{string.Join(", ", moves.OfType<string>())}: {BookWords.Load(candidate.Expected, candidate.Limits, policy.Currency)} then";
    }

    /// <summary>Where they are, such as "EU, Europe/Paris, near its users"; what is not known is named.</summary>
    public static string Place(Candidate candidate)
    {
        var near = candidate.Closeness switch
        {
            Closeness.Near => "near its users",
            Closeness.Far => "away from most of its users",
            _ => "near or away from its users is not known",
        };
        return $"{candidate.Person.Region ?? "no region"}, {candidate.Person.TimeZone ?? "time zone not known"}, {near}";
    }

    private static string? Moving(MovingLoad moving, string way, Policy policy)
    {
        if (moving.Accounts == 0)
            return null;
        var unknown = moving.UnknownArr > 0 ? $" plus {Wording.Count(moving.UnknownArr, "account")} of unknown ARR" : "";
        return $"{moving.Accounts} {way} ({Money.Format(moving.Arr, policy.Currency)}{unknown})";
    }
}
