using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Policies;
using HandoverBot.Ledgers;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>The quarter ledger, added up to the cent and held against what the customers were worth by the test's own count.</summary>
internal sealed class LedgerInvariants(Workplace team, YearMarket market, Policy policy)
{
    private readonly Dictionary<DateOnly, (decimal Worth, decimal Arrived)> _ends = [];

    /// <summary>Notes what all customers are worth when a day is over.</summary>
    public void DayIsOver(DateOnly day) => _ends[day] = (market.Worth, market.Arrived);

    public async Task Check(int year)
    {
        for (var number = 1; number <= 4; number++)
            await Check($"{year}Q{number}");
    }

    private Task Check(string name) => team.Within(async services =>
    {
        var reader = services.GetRequiredService<LedgerReader>();
        var (quarter, refusal) = await reader.Open(policy.Fiscal.Find(name)!, CancellationToken.None);
        Assert.True(quarter is not null, $"There is no ledger of {name}: {refusal}");
        var nobody = await reader.OfNobody(quarter, CancellationToken.None).ToListAsync();
        var (all, owners) = (BookMovement.Of(nobody), new Dictionary<string, decimal> { [""] = BookMovement.Of(nobody).End.Amount });
        await foreach (var book in reader.All(quarter, CancellationToken.None))
        {
            AddsUp($"{name}, {book.Owner}", book.Movement, unknown: 0);
            Assert.True(book.Corrections.IsEmpty, $"{name}, {book.Owner}: what was written down is not what is known: {string.Join("; ", book.Corrections.Select(each => each.Then))}");
            all += book.Movement;
            owners.Add(book.Owner.Value, book.Movement.End.Amount);
        }

        var (start, end) = (quarter.Period.Quarter.Start, quarter.Period.Quarter.End);
        var after = _ends[end];
        var arrived = after.Arrived - _ends.GetValueOrDefault(start.AddDays(-1)).Arrived;
        AddsUp(name, all, arrived);
        Same($"{name}: the books begin with what all customers are worth", all.Start.Amount, _ends.TryGetValue(start.AddDays(-1), out var before) ? before.Worth : _ends[start].Worth);
        Same($"{name}: the books end with what all customers are worth", all.End.Amount, after.Worth);
        Same($"{name}: what one book gives, another takes", all.Added.Amount, all.Removed.Amount);
        await HeldAgainstSnapshot(services.GetRequiredService<HandoverBotDb>(), name, start, all.Start.Amount, owners: null);
        await HeldAgainstSnapshot(services.GetRequiredService<HandoverBotDb>(), name, end, all.End.Amount, owners);
        return true;
    });

    private static async Task HeldAgainstSnapshot(HandoverBotDb db, string name, DateOnly day, decimal total, Dictionary<string, decimal>? owners)
    {
        var lines = await db.BookSnapshotLines.Where(row => row.Day == day).ToListAsync();
        Assert.True(lines.Count > 0, $"{name}: nothing was written down for {day:yyyy-MM-dd}.");
        Same($"{name}: the snapshot of {day:yyyy-MM-dd}", lines.Sum(Amount), total);
        if (owners is null)
            return;
        foreach (var book in lines.GroupBy(row => row.Owner is { } owner ? owner.Value : "", StringComparer.Ordinal))
            Same($"{name}: {book.Key}'s book in the snapshot of {day:yyyy-MM-dd}", book.Sum(Amount), owners.GetValueOrDefault(book.Key));
    }

    private static decimal Amount(BookSnapshotLineRow row) => Minor.ToAmount(row.ArrMinor ?? 0);

    /// <param name="unknown">What came with customers of whom nothing was known when the quarter began: growth cannot be told of those.</param>
    private static void AddsUp(string what, BookMovement book, decimal unknown) =>
        Same($"{what}: start, added, removed and growth add up", book.Start.Amount + book.Added.Amount - book.Removed.Amount + book.Growth.Amount + unknown, book.End.Amount);

    private static void Same(string what, decimal left, decimal right) => Assert.True(left == right, $"{what}: {left} is not {right}.");
}
