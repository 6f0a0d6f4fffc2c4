using System.Globalization;

using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Allocating.Board;

/// <summary>Where on the board somebody is: the list, the page, the filters. Buttons and menus carry it, so that nothing is remembered.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Pool">See <see cref="Any"/>, <see cref="Clear"/>, <see cref="NeedsAPerson"/>; otherwise the pool's place in the policy.</param>
/// <param name="Region">Any, unknown, or the region's place among those of the pools.</param>
/// <param name="Role">Any, or the role's place in the policy.</param>
/// <param name="Held">Those left for later, instead of the others.</param>
public sealed record BoardPlace(AllocationList List, int Page = 0, string Pool = BoardPlace.Any, string Region = BoardPlace.Any, string Role = BoardPlace.Any, bool Held = false)
{
    public const string Any = "any";
    public const string Clear = "clear";
    public const string NeedsAPerson = "person";
    public const string Unknown = "unknown";

    private const char Separator = '.';

    /// <returns>Null for text that nothing of ours carries.</returns>
    public static BoardPlace? Parse(string? text) =>
        text?.Split(Separator) is [var list, var page, var pool, var region, var role, var held]
        && AllocationList.FromId(list) is { } known
        && int.TryParse(page, CultureInfo.InvariantCulture, out var number)
            ? new BoardPlace(known, number, pool, region, role, held == "held")
            : null;

    public static IReadOnlyList<string> Regions(Policy policy) =>
        [.. policy.Pools.Select(pool => pool.Region).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>What of the list is shown. A filter that the policy no longer has shows all.</summary>
    public AllocationFilter Filter(Policy policy) => new(
        List.List,
        Pool switch
        {
            Clear => new PoolFilter(IsClear: true),
            NeedsAPerson => new PoolFilter(IsClear: false),
            _ => At(Pool, policy.Pools) is { } pool ? new PoolFilter(IsClear: true, pool.Name) : null,
        },
        Region == Unknown ? new TextFilter(null) : At(Region, Regions(policy)) is { } region ? new TextFilter(region) : null,
        At(Role, policy.Roles)?.Id,
        Held);

    public override string ToString() => string.Join(
        Separator, List.Id, Page.ToString(CultureInfo.InvariantCulture), Pool, Region, Role, Held ? "held" : "open");

    private static T? At<T>(string place, IReadOnlyList<T> all)
        where T : class => int.TryParse(place, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < all.Count ? all[index] : null;
}
