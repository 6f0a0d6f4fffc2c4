namespace HandoverBot.Domain.Ledgers.Counting;

/// <summary>What of a stay counts for its owner.</summary>
/// <param name="Base">What there was to keep; null where it is not known.</param>
/// <param name="Result">What there is of it now, grown or shrunk; null where it is not known.</param>
/// <param name="IsToBeKept">Whether it is one of the customers that are counted when it is asked how many stayed.</param>
/// <param name="Words">How it came about, in sentences.</param>
public sealed record Counted(CountedAs As, decimal? Base, decimal? Result, bool IsToBeKept, string Words)
{
    public decimal? Growth => Result - Base;
}

public enum CountedAs
{
    InFull,

    /// <summary>What it was worth on its first day does not count; what it has grown by since does.</summary>
    GrowthOnly,

    /// <summary>As if it had never been in the book.</summary>
    LeftOut,

    /// <summary>It belongs to nobody, or nobody knows to whom.</summary>
    ForNobody,

    NotKnown,
}
