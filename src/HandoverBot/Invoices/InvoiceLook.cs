namespace HandoverBot.Invoices;

/// <summary>When a system was last asked about an account's invoices, and what came of it.</summary>
/// <param name="ReadAt">When it last told; null where it never has.</param>
/// <param name="TriedAt">When it was last asked; null where it never was.</param>
/// <param name="Trouble">A sentence: why it did not tell when it was last asked; null where it did.</param>
public sealed record InvoiceLook(DateTimeOffset? ReadAt, DateTimeOffset? TriedAt, string? Trouble)
{
    public static InvoiceLook Never { get; } = new(ReadAt: null, TriedAt: null, Trouble: null);

    /// <summary>Whether it is time to ask again: after some hours, and sooner after trouble.</summary>
    public bool IsDue(DateTimeOffset now) => TriedAt is not { } tried || now - tried >= (Trouble is null ? Every : AfterTrouble);

    /// <summary>Whether it was asked only just now, so that there is no point in asking again.</summary>
    public bool IsFresh(DateTimeOffset now) => Trouble is null && now - TriedAt < Moment;

    private static readonly TimeSpan Every = TimeSpan.FromHours(4);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);
}
