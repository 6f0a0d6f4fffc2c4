using System.Collections.Immutable;

using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>Who is concerned, on either side.</summary>
internal static class PeopleLines
{
    public static BriefSection Of(BriefSubject subject) => new("People", [.. Lines(subject)]);

    private static IEnumerable<BriefLine> Lines(BriefSubject subject)
    {
        var (handover, roster) = (subject.Handover, subject.Roster);
        yield return handover.Owner is { } owner
            ? BriefSubject.Known("Old owner", Named(owner, subject))
            : BriefSubject.Settled("Old owner", "nobody");
        yield return handover.NewOwner is { } newOwner
            ? BriefSubject.Known("New owner", Named(newOwner, subject))
            : BriefSubject.Settled("New owner", value: null);
        if (handover.NewOwnerNamedBy is { } namer)
            yield return BriefSubject.Settled("Named by", roster.NameOf(namer));
        yield return BriefSubject.Settled("Pool decided by", Decider(subject));
        if (Names(roster.LeadsOver(handover.Owner)) is { } leads)
            yield return BriefSubject.Known(handover.Owner is null ? "Team lead" : "The old owner's lead", leads);
        if (subject.Policy.Pool(handover.Pool ?? "") is { } pool && Names(roster.LeadsOf(pool)) is { } poolLeads)
            yield return BriefSubject.Known($"Lead of {pool.Name}", poolLeads);
        if (Names(handover.IsTopAccount ? roster.Leadership : roster.Allocators) is { } deciding)
            yield return BriefSubject.Known(handover.IsTopAccount ? "Leadership (this is a top account)" : "Allocator", deciding);
        yield return subject.Told("Shared channel", subject.Account.SlackChannel);
        yield return subject.Topic(BriefTopic.Contacts);
    }

    private static string Named(PersonId id, BriefSubject subject) => subject.Roster.Find(id) is { } person
        ? $"{person.Name}, {subject.Policy.Role(person.Role)?.Name ?? person.Role}{(person.Region is { } region ? $" in {region}" : "")}"
        : $"{id}, who has left the roster";

    private static string? Decider(BriefSubject subject) => subject.Handover switch
    {
        { PoolDecidedBy: { } by, Pool: { } pool } => $"{subject.Roster.NameOf(by)}: {pool}",
        { Pool: { } pool } => $"the policy by itself: {pool}",
        _ => null,
    };

    private static string? Names(IEnumerable<Person> people)
    {
        ImmutableArray<string> names = [.. people.Select(person => person.Name)];
        return names.IsEmpty ? null : Wording.And(names);
    }
}
