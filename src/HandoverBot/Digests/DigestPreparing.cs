using System.Collections.Immutable;

using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Digests;

/// <summary>
/// Finds out who starts their working day, what each of them should hear, and puts one digest for each into the outbox.
/// Everything it goes by is in the database, so it may run at any time, in several instances at once, and after any pause:
/// a person and a day come once.
/// </summary>
public sealed class DigestPreparing(
    HandoverBotDb db, DigestStore digests, DigestTopics topics, PeopleStore people, PolicyStore policyStore, PolicyLibrary policies,
    IEnumerable<IDigestSource> sources, IEnumerable<IDigestCompanion> companions, Outbox outbox, TimeProvider clock, ILogger<DigestPreparing> log)
{
    /// <summary>Nobody else who writes waits for longer than so many take.</summary>
    private const int PeopleATransaction = 200;

    /// <returns>How many digests it prepared.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        // Before its first start the bot owed nobody anything.
        if (await policyStore.FirstStart(cancellation) is not { } firstStart)
            return 0;
        var moment = await Moment(cancellation);
        if (moment.Receivers.IsEmpty)
            return 0;

        var started = clock.GetTimestamp();
        var items = await Items(moment, firstStart, cancellation);
        var prepared = 0;
        foreach (var some in moment.Receivers.Chunk(PeopleATransaction))
            prepared += await db.Write(token => Store(some, items, moment, token), cancellation);
        if (prepared > 0)
            log.LogInformation("{Digests} digests for {People} people were prepared in {Elapsed}", prepared, moment.Receivers.Length, clock.GetElapsedTime(started));
        return prepared;
    }

    /// <summary>Everybody whose working hours have begun and who was not looked after yet today, in order of id so that several instances do not wait for each other in a circle.</summary>
    private async Task<DigestMoment> Moment(CancellationToken cancellation)
    {
        var (now, policy) = (clock.GetUtcNow(), policies.InForce);
        var roster = await people.Roster(cancellation);
        var done = await digests.LastDays(cancellation);
        return new DigestMoment(now, policy, roster,
        [
            .. from person in roster.People
               let day = PlaceAndTime.Of(person, policy).DigestDay(now, policy)
               where day is not null && !(done.TryGetValue(person.Id, out var last) && last >= day)
               orderby person.Id.Value
               select new Receiver(person, day.Value),
        ]);
    }

    private async Task<ILookup<PersonId, DigestItem>> Items(DigestMoment moment, DateTimeOffset firstStart, CancellationToken cancellation)
    {
        var receivers = moment.Receivers.ToDictionary(receiver => receiver.Id);
        var known = await topics.Known(moment.Receivers.Min(receiver => receiver.Today), cancellation);
        var all = new List<DigestItem>();
        foreach (var source in sources)
            all.AddRange(await source.Items(moment, cancellation));
        return all
            .Where(item => receivers.TryGetValue(item.To, out var receiver)
                && item.DueOn >= FirstDay(receiver, firstStart, moment.Policy)
                && DigestTopic.IsToBeSaid(item, known.GetValueOrDefault((item.To, item.Topic)), receiver.Today))
            .DistinctBy(item => (item.To, item.Topic))
            .OrderBy(item => item.Section)
            .ThenBy(item => item.DueOn)
            .ToLookup(item => item.To);
    }

    private static DateOnly FirstDay(Receiver receiver, DateTimeOffset firstStart, Policy policy) =>
        PlaceAndTime.Of(receiver.Person, policy).DayOf(firstStart);

    private async Task<int> Store(Receiver[] receivers, ILookup<PersonId, DigestItem> items, DigestMoment moment, CancellationToken cancellation)
    {
        var sending = new List<OutboxItem>();
        var prepared = 0;
        foreach (var receiver in receivers)
        {
            if (!await digests.Claim(receiver.Id, receiver.Today, cancellation) || items[receiver.Id].ToImmutableArray() is not [_, ..] own)
                continue;
            prepared++;
            digests.Add(Digest(receiver, own, moment.Now), own);
            sending.Add(DigestOutbox.First(receiver.Id, receiver.Today, moment.Now));
            sending.AddRange(own.SelectMany(item => companions.Where(companion => companion.Topic == item.Topic).Select(companion => companion.Beside(item, moment.Now))));
            foreach (var item in own)
                await topics.Say(item, receiver.Today, cancellation);
        }

        await outbox.Add(sending, cancellation);
        return prepared;
    }

    private static DigestRow Digest(Receiver receiver, ImmutableArray<DigestItem> items, DateTimeOffset at) => new()
    {
        Person = receiver.Id,
        Day = receiver.Today,
        PreparedAt = at,
        Campaign = items.Select(item => item.Campaign).FirstOrDefault(campaign => campaign is not null),
        DedupeKey = DigestOutbox.KeyOf(receiver.Id, receiver.Today),
    };
}
