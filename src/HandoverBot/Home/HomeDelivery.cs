using System.Text.Json;

using HandoverBot.Accounts;
using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;
using HandoverBot.Troubles;
using HandoverBot.Underway;

namespace HandoverBot.Home;

/// <summary>Draws somebody's Home tab as things are when Slack gets it.</summary>
public sealed class HomeDelivery(
    PeopleStore people, HandoverQueries handovers, HandoverReader reader, BookReader books, PolicyLibrary policies, WorkReader ramps,
    IEnumerable<ITroubles> troubles, IEnumerable<IUnderway> underway) : IOutgoing
{
    public string Kind => HomePayload.OutboxKind;

    public bool GivesWay => true;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var (id, page) = payload.Deserialize(HandoverPayloads.Default.HomePayload)!;
        var roster = await people.Roster(cancellation);
        if (roster.Find(id) is not { } viewer)
            return new Delivery.Home(id, HomeView.ForStranger("You are not in the roster of HandoverBot yet. Ask an admin to add you."));

        var concerned = new List<HandoverNow>();
        foreach (var handover in await handovers.LiveWith(viewer.Id, DecidingPeople.MayInclude(viewer) ? NextStep.Undecided : [], cancellation))
        {
            if (await Concerns(handover, viewer, roster, cancellation) && await reader.Around(handover, cancellation) is { } now)
                concerned.Add(now);
        }

        var book = await books.Of(viewer, cancellation);
        return new Delivery.Home(id, HomeView.Of(viewer, concerned, book, await Ramp(viewer, cancellation), await Upkeep(viewer, cancellation), page));
    }

    private async Task<bool> Concerns(Handover handover, Person viewer, Roster roster, CancellationToken cancellation)
    {
        if (handover.Owner == viewer.Id || handover.NewOwner == viewer.Id)
            return true;
        var policy = await policies.Find(handover.Policy, cancellation);
        return NextStep.Of(handover, roster, policy).WaitsFor(viewer.Id);
    }

    private async Task<WorkNow?> Ramp(Person viewer, CancellationToken cancellation) =>
        await ramps.RampOf(viewer.Id, viewer, cancellation) is { List: { IsBegun: true, Checklist.IsComplete: false } } now ? now : null;

    private async Task<UpkeepNews> Upkeep(Person viewer, CancellationToken cancellation)
    {
        var (wrong, going) = (new List<string>(), new List<string>());
        foreach (var part in troubles.Where(part => (part.Readers & viewer.Flags) != PersonFlags.None))
            wrong.AddRange(await part.Now(cancellation));
        foreach (var part in underway.Where(_ => viewer.Is(PersonFlags.Admin)))
            going.AddRange(await part.Now(cancellation));
        return new UpkeepNews(viewer.Is(PersonFlags.Admin), wrong, going);
    }
}
