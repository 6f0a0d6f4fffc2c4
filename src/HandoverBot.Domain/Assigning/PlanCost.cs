using System.Runtime.InteropServices;

namespace HandoverBot.Domain.Assigning;

/// <summary>How good a plan is, in whole numbers. The first one in which two plans differ decides; less is better.</summary>
/// <param name="Unassigned">Accounts that nobody in the pool may take.</param>
/// <param name="OverAccounts">By how many accounts books end over their cap, added up.</param>
/// <param name="OverArr">By how much ARR books end over their cap, added up.</param>
/// <param name="AccountSpread">The squares of all books' numbers of accounts, added up: least when they are alike.</param>
/// <param name="ArrSpread">The standard deviation of the books' ARR, in whole steps (see <see cref="AssignmentPlan.ArrStep"/>).</param>
/// <param name="Mismatches">Accounts whose users are elsewhere than their new owner.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlanCost(
    int Unassigned, int OverAccounts, long OverArr, long AccountSpread, long ArrSpread, int Mismatches) : IComparable<PlanCost>
{
    public int CompareTo(PlanCost other) =>
        Decided(Unassigned.CompareTo(other.Unassigned))
        ?? Decided(OverAccounts.CompareTo(other.OverAccounts))
        ?? Decided(OverArr.CompareTo(other.OverArr))
        ?? Decided(AccountSpread.CompareTo(other.AccountSpread))
        ?? Decided(ArrSpread.CompareTo(other.ArrSpread))
        ?? Mismatches.CompareTo(other.Mismatches);

    public static bool operator <(PlanCost left, PlanCost right) => left.CompareTo(right) < 0;

    public static bool operator >(PlanCost left, PlanCost right) => left.CompareTo(right) > 0;

    public static bool operator <=(PlanCost left, PlanCost right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PlanCost left, PlanCost right) => left.CompareTo(right) >= 0;

    private static int? Decided(int comparison) => comparison == 0 ? null : comparison;
}
