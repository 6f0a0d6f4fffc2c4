using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Logic;
using HandoverBot.Domain.Policies.Conditions.Ownership;
using HandoverBot.Domain.Policies.Reading.Json;
using HandoverBot.Domain.Policies.Worlds;

namespace HandoverBot.Domain.Policies.Reading.Contradictions;

/// <summary>Finds conditions, and alternatives in conditions, that can hold for no account at all.</summary>
internal static class Possibility
{
    public const string TooMany = "is too entangled to be checked: too many combinations of facts make a difference. Ask fewer things at once.";

    public static void Check(Node node, Condition condition) => Check(new Place(node.Path, node.Faults), condition, beside: []);

    /// <summary>The same for a condition that is asked only for accounts whose owner has one of the roles.</summary>
    public static void CheckFor(IEnumerable<string> ownerRoles, Node node, Condition condition)
    {
        string[] roles = [.. ownerRoles.Where(role => role.Length > 0)];
        var owned = new AnyOf([.. roles.Select(role => new OwnerRoleIs(role))]);
        if (roles.Length > 0 && !IsImpossible(condition) && IsImpossible(new AllOf([condition, owned])))
            node.Contradiction($"can never hold here: it is asked only where the owner is a {Wording.Or(roles)}, and that excludes it.");
    }

    /// <param name="beside">What has to hold as well.</param>
    private static void Check(Place place, Condition condition, ImmutableArray<Condition> beside)
    {
        var search = WorldSearch.For(new AllOf(beside.Add(condition)));
        if (search.IsImpossible)
            Blame(place, condition, beside);
        else if (!search.IsComplete)
            place.Fault(TooMany);
        else if (condition is AnyOf any)
            CheckParts(place, any.Parts, _ => beside);
        else if (condition is AllOf all)
            CheckParts(place, [.. all.Parts], i => [.. beside, .. all.Parts.RemoveAt(i)], part => part is AllOf or AnyOf);
    }

    private static void CheckParts(
        Place place, ImmutableArray<Condition> parts, Func<int, ImmutableArray<Condition>> beside, Predicate<Condition>? which = null)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (which is null || which(parts[i]))
                Check(place.Part(i), parts[i], beside(i));
        }
    }

    /// <summary>Says it of the smallest part that is to blame.</summary>
    private static void Blame(Place place, Condition condition, ImmutableArray<Condition> beside)
    {
        if (!IsImpossible(condition))
            place.Fault($"“{condition.Words}” can never hold together with the conditions beside it. Change or remove one of them.");
        else if (condition is AllOf all && all.Parts.Any(IsImpossible))
            CheckParts(place, all.Parts, _ => [], IsImpossible);
        else if (condition is AllOf parts && Conflict(parts.Parts) is var (one, other))
            place.Fault($"can never hold: “{one.Words}” and “{other.Words}” exclude each other. Change or remove one of them.");
        else
            place.Fault($"can never hold: there is no account of which “{condition.Words}” is true. Change or remove it.");
    }

    private static (Condition One, Condition Other)? Conflict(ImmutableArray<Condition> parts) => parts
        .SelectMany((one, i) => parts.Skip(i + 1).Select(other => ((Condition One, Condition Other)?)(one, other)))
        .FirstOrDefault(pair => IsImpossible(new AllOf([pair!.Value.One, pair.Value.Other])));

    private static bool IsImpossible(Condition condition) => WorldSearch.For(condition).IsImpossible;

    /// <summary>Where a condition stands in the file.</summary>
    private sealed record Place(string Path, FaultList Faults)
    {
        public void Fault(string problem) => Faults.AddIfStrict(Path, problem);

        public Place Part(int index) => this with { Path = $"{Path}.of[{index}]" };
    }
}
