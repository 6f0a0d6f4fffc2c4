using System.Collections.Immutable;

using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.People;

/// <summary>The words files and people use for flags.</summary>
public static class PersonFlagNames
{
    public static ImmutableArray<(PersonFlags Flag, string Id, string Words)> All { get; } =
    [
        (PersonFlags.Lead, "lead", "a team lead"),
        (PersonFlags.Allocator, "allocator", "an allocator"),
        (PersonFlags.Leadership, "leadership", "leadership"),
        (PersonFlags.Admin, "admin", "an admin"),
        (PersonFlags.RevOps, "revops", "revops"),
    ];

    /// <summary>As in policy files and exports.</summary>
    public static IEnumerable<string> Ids(this PersonFlags flags) => All.Where(each => flags.HasFlag(each.Flag)).Select(each => each.Id);

    /// <summary>Such as "an allocator or leadership"; empty for none.</summary>
    public static string Words(this PersonFlags flags) => Wording.Or(All.Where(each => flags.HasFlag(each.Flag)).Select(each => each.Words));
}
