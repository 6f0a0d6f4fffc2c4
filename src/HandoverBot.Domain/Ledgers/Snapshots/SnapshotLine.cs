using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Ledgers.Snapshots;

/// <summary>Whose an account was on a day, and its ARR, as it was known at one time.</summary>
/// <param name="Owner">Null for nobody, and where it was not known.</param>
/// <param name="Arr">Null where it was not known.</param>
public sealed record SnapshotLine(AccountId Account, bool OwnerIsKnown, PersonId? Owner, decimal? Arr)
{
    /// <param name="isFirst">Whether it is the first day of a quarter, which counts as it began; otherwise the day counts as it ended.</param>
    public static SnapshotLine Of(AccountRecord account, DateOnly day, bool isFirst)
    {
        var span = account.Owners.On(day);
        return new SnapshotLine(account.Id, span is not null, span?.Owner, isFirst ? account.Arr.AtStartOf(day) : account.Arr.AtEndOf(day));
    }
}
