using HandoverBot.Domain.Policies.Conditions.Customer;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Conditions.Ownership;
using HandoverBot.Domain.Policies.Conditions.Products;
using HandoverBot.Domain.Policies.Conditions.Revenue;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Contradictions;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions;

/// <summary>Every condition a policy file may use, by its <c>kind</c>. A new one is its own file and a line here.</summary>
internal static class ConditionKinds
{
    private static readonly Dictionary<string, Func<ObjectReading, KnownNames, Condition>> Readers = new(StringComparer.Ordinal)
    {
        ["all"] = AllOf.Read,
        ["any"] = AnyOf.Read,
        ["not"] = Not.Read,
        ["arr_at_least"] = ArrBound.Read(Bound.AtLeast),
        ["arr_above"] = ArrBound.Read(Bound.Above),
        ["arr_at_most"] = ArrBound.Read(Bound.AtMost),
        ["arr_below"] = ArrBound.Read(Bound.Below),
        ["landing_arr_at_least"] = LandingArrAtLeast.Read,
        ["landing_arr_known"] = LandingArrKnown.Read,
        ["top_by_arr"] = TopByArr.Read,
        ["pays_for_all"] = PaysForAll.Read,
        ["pays_for_any"] = PaysForAny.Read,
        ["pays_for_count"] = PaysForCount.Read,
        ["plan_is"] = PlanIs.Read,
        ["churned"] = Churned.Read,
        ["still_customer"] = StillCustomer.Read,
        ["discount_agreement"] = HasDiscountAgreement.Read,
        ["growth_potential_at_least"] = GrowthPotentialAtLeast.Read,
        ["health_at_least"] = HealthAtLeast.Read,
        ["high_potential"] = IsHighPotential.Read,
        ["users_mostly_in"] = UsersMostlyIn.Read,
        ["months_since"] = MonthsSince.Read,
        ["landed"] = Landed.Read,
        ["owner_role_is"] = OwnerRoleIs.Read,
    };

    public static IReadOnlyCollection<string> All => Readers.Keys;

    /// <summary>Reads a whole condition. One that can hold for no account is a fault, and so is such a part of it.</summary>
    public static Condition Read(Node node, KnownNames known)
    {
        var faultsBefore = node.Faults.Count;
        var condition = ReadPart(node, known);
        if (node.Faults.Count == faultsBefore)
            Possibility.Check(node, condition);
        return condition;
    }

    /// <summary>Reads a condition that stands in another one, which is checked as a whole.</summary>
    public static Condition ReadPart(Node node, KnownNames known) => node.Object(o => ReadKind(o, known)) ?? new Always();

    private static Condition ReadKind(ObjectReading o, KnownNames known)
    {
        var kind = o.Required("kind");
        var name = kind.Text();
        if (Readers.TryGetValue(name, out var read))
            return read(o, known);
        if (name.Length > 0)
            kind.Fault($"there is no condition \"{name}\". {Suggestion.For(name, All)}");
        // Which other keys are right depends on the kind.
        o.IgnoreOtherKeys();
        return new Always();
    }
}
