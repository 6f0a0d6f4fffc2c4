using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>How fresh the facts are: when each kind was last read, and from where.</summary>
public sealed class SourceReads(HandoverBotDb db)
{
    public const string Accounts = "accounts";

    public const string Invoices = "invoices";

    public const string People = "people";

    /// <summary>Null where this kind was never read.</summary>
    public Task<SourceReadRow?> Find(string kind, CancellationToken cancellation) =>
        db.SourceReads.SingleOrDefaultAsync(row => row.Kind == kind, cancellation);

    public async Task<IReadOnlyList<SourceReadRow>> All(CancellationToken cancellation) =>
        await db.SourceReads.OrderBy(row => row.Kind).ToListAsync(cancellation);

    /// <summary>Notes a reading; <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    /// <param name="origin">Such as a file's name.</param>
    public async Task Note(string kind, string origin, int rows, DateTimeOffset at, CancellationToken cancellation)
    {
        var read = new SourceReadRow { Kind = kind, Origin = origin, Rows = rows, At = at };
        if (await db.SourceReads.AnyAsync(row => row.Kind == kind, cancellation))
            db.SourceReads.Update(read);
        else
            db.SourceReads.Add(read);
    }
}
