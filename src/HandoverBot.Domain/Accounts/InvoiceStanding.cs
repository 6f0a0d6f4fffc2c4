using System.Collections.Immutable;

namespace HandoverBot.Domain.Accounts;

/// <summary>What is known of an account's invoices, by whose word and when.</summary>
/// <param name="Source">Such as <c>CSV</c>, or a person's name where they attested.</param>
/// <param name="AsOf">Null when nobody has ever said: unknown is never paid.</param>
/// <param name="Blocking">The invoices that have to be settled before a handover.</param>
public sealed record InvoiceStanding(string Source, DateTimeOffset? AsOf, ImmutableArray<Invoice> Blocking, string? Note = null)
{
    public static InvoiceStanding Unknown(string source) => new(source, AsOf: null, Blocking: []);

    public bool IsKnown => AsOf is not null;

    public bool IsClear => IsKnown && Blocking.IsEmpty;
}
