namespace HandoverBot.Domain.Policies;

/// <summary>How long an account that has come to somebody is not held against them.</summary>
public sealed record Grace(int Months, GraceFor For, GraceCovers Covers);

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
