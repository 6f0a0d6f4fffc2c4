using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>A quarter ends soon: owners are asked which accounts could leave.</summary>
public sealed class QuarterEnd : IOccasion
{
    public string Key => "quarter_end_notice_days";

    public bool IsOn(Policy policy) => policy.Cadence.QuarterEndNoticeDays is not null;

    /// <summary>Whether it is the time for somebody.</summary>
    public static bool IsNear(Receiver receiver, Policy policy) =>
        policy.Cadence.QuarterEndNoticeDays is { } days && policy.Fiscal.QuarterOf(receiver.Today).End.AddDays(-days) <= receiver.Today;

    public IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        from receiver in rhythm.Receivers
        let book = rhythm.Books.GetValueOrDefault(receiver.Id)
        where book is { Load.Accounts: > 0 } && IsNear(receiver, rhythm.Policy)
        select Item(receiver, book, [.. rhythm.CouldLeave[receiver.Id]], rhythm.Policy);

    private static DigestItem Item(Receiver receiver, BookOutline book, string[] could, Policy policy)
    {
        var quarter = policy.Fiscal.QuarterOf(receiver.Today);
        var due = quarter.End.AddDays(-policy.Cadence.QuarterEndNoticeDays!.Value);
        var found = could.Length == 0
            ? "By what is known, none of your accounts could leave."
            : $"By what is known, {could.Length} of your {Wording.Count(book.Load.Accounts, "account")} could leave.";
        return new DigestItem(
            receiver.Id, $"quarter_end:{quarter}", $"{quarter}", due, DigestSection.Quarter,
            $"{quarter} ends on {Wording.Day(quarter.End)}. Which accounts could leave your book? {found}")
        {
            LastDay = quarter.End,
            Details = [.. Some.Of(could)],
            Command = "/mybook plan",
            Campaign = "quarter-end notice",
        };
    }
}
