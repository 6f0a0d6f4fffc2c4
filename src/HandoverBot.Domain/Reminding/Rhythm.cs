using System.Collections.Immutable;

using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding;

/// <summary>Everything the occasions look at, read once for all who get a digest now.</summary>
/// <param name="Policy">The one in force.</param>
/// <param name="Receivers">Those who get one.</param>
public sealed record Rhythm(DateTimeOffset Now, Policy Policy, Roster Roster, ImmutableArray<Receiver> Receivers)
{
    private readonly Lazy<Dictionary<PersonId, Receiver>> _byId = new(() => Receivers.ToDictionary(receiver => receiver.Id));

    /// <summary>Those under way.</summary>
    public ImmutableArray<LiveHandover> Handovers { get; init; } = [];

    /// <summary>Of everybody who owns accounts.</summary>
    public IReadOnlyDictionary<PersonId, BookOutline> Books { get; init; } = ImmutableDictionary<PersonId, BookOutline>.Empty;

    /// <summary>The names of the accounts that could leave, by owner; only read where they are asked for.</summary>
    public ILookup<PersonId, string> CouldLeave { get; init; } = Nothing<string>();

    /// <summary>Null where no review is due.</summary>
    public ReviewCounts? Review { get; init; }

    public ILookup<PersonId, OpenInvoices> OpenInvoices { get; init; } = Nothing<OpenInvoices>();

    public ILookup<PersonId, EndingGrace> EndingGraces { get; init; } = Nothing<EndingGrace>();

    /// <summary>Only of those whose turn it is at a stand-up.</summary>
    public ILookup<PersonId, RiskyAccount> AtRisk { get; init; } = Nothing<RiskyAccount>();

    public ImmutableArray<StandUpDraw> Draws { get; init; } = [];

    /// <returns>Null for those who get no digest now.</returns>
    public Receiver? Receiver(PersonId id) => _byId.Value.GetValueOrDefault(id);

    private static ILookup<PersonId, T> Nothing<T>() => Array.Empty<(PersonId Person, T Of)>().ToLookup(each => each.Person, each => each.Of);
}
