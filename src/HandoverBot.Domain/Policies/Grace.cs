using HandoverBot.Domain.Accounts;

namespace HandoverBot.Domain.Policies;

/// <summary>How long an account that has come to somebody is not held against them.</summary>
public sealed record Grace(int Months, GraceFor For, GraceCovers Covers)
{
    /// <summary>What is not held against the owner, in words.</summary>
    public string Losses => Covers == GraceCovers.Churn ? "churn" : "spending less, or churn,";

    /// <summary>Whether it is for an account. Where nobody knows since when its owner has it, nothing is said of its grace.</summary>
    /// <param name="hadAnother">Whether its history knows an earlier owner.</param>
    public bool IsFor(Account account, bool hadAnother) =>
        account.OwnedSince is not null
        && (For == GraceFor.Inherited) == (hadAnother || (account.PreviousOwner is { } previous && previous != account.Owner));
}

public enum GraceFor
{
    /// <summary>Accounts that had no owner before.</summary>
    New,

    /// <summary>Accounts that somebody else owned before.</summary>
    Inherited,
}

public enum GraceCovers
{
    Churn,

    /// <summary>A customer that spends less is covered too.</summary>
    DropOrChurn,
}
