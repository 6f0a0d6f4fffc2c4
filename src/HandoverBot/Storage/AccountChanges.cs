using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Storage;

/// <summary>What came of taking accounts over from their source.</summary>
/// <param name="Unchanged">Known ones of which the source tells nothing new but the time.</param>
/// <param name="Owners">Known ones that have another owner now.</param>
/// <param name="KeptOwners">Known ones whose source names the owner from before a handover, which was not believed.</param>
public sealed record AccountChanges(
    int New, int Changed, int Unchanged, ImmutableArray<OwnerChange> Owners, ImmutableArray<OwnerChange> KeptOwners)
{
    public static AccountChanges None { get; } = new(0, 0, 0, [], []);

    public int Total => New + Changed + Unchanged;

    public static AccountChanges operator +(AccountChanges left, AccountChanges right) => new(
        left.New + right.New,
        left.Changed + right.Changed,
        left.Unchanged + right.Unchanged,
        [.. left.Owners, .. right.Owners],
        [.. left.KeptOwners, .. right.KeptOwners]);

    internal static AccountChanges Kept(Account before, Account told) =>
        None with { KeptOwners = [new OwnerChange(told.Id, told.Name, before.Owner, told.Owner)] };

    internal static AccountChanges Between(Account? before, Account after)
    {
        if (before is null)
            return None with { New = 1 };
        var told = StorageJson.Write(after with { AsOf = before.AsOf });
        return told == StorageJson.Write(before)
            ? None with { Unchanged = 1 }
            : None with
            {
                Changed = 1,
                Owners = before.Owner == after.Owner ? [] : [new OwnerChange(after.Id, after.Name, before.Owner, after.Owner)],
            };
    }
}

/// <summary>An account that its source gives to somebody else.</summary>
public sealed record OwnerChange(AccountId Account, string Name, PersonId? From, PersonId? To);
