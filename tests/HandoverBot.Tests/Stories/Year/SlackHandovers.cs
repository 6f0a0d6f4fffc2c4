using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>Some handovers as people really do them, by modals and buttons, from the first word to the introduction.</summary>
internal sealed class SlackHandovers(Workplace team, YearTeam people, YearMarket market, YearPeople acting, Policy policy)
{
    public int Count { get; private set; }

    public async Task One(DateOnly today)
    {
        if (acting.Any(market.Ids.Where(id => IsSimple(market.Now(id), today))) is not { Value: not null } id)
            return;
        var account = market.Now(id);
        market.Touch(id);
        var owner = account.Owner!.Value.Value;
        var story = team.Handover(account);
        await story.ProposedBy(owner);
        var now = await story.Now();
        acting.Add(now.Id);
        var allocator = acting.Any(people.Roster.Allocators)!.Id.Value;
        if (now.Recommendation.Pool is null)
            await story.SentTo("EU TAM", by: allocator);
        else
            await story.PoolApprovedBy(allocator);
        var pool = policy.Pool((await story.Now()).Pool!)!;
        var lead = people.Roster.LeadsOf(pool).First();
        var next = acting.Any(people.Roster.TakersIn(pool, account.Owner).Where(person => person.Id != lead.Id))!;
        await story.Press(lead.Id.Value, story.Cards.Pool(lead.Id.Value), $"Choose {next.Name}");
        await story.PreparedBy(owner);
        Count++;
        // Where an invoice is open, it goes on another day.
        if ((await story.Now()).Status != HandoverStatus.Ready)
            return;
        await story.AcceptedBy(next.Id.Value);
        await story.IntroducedBy(owner);
    }

    /// <summary>Its deal has landed, and it is for the allocators to decide.</summary>
    private bool IsSimple(Account account, DateOnly today) => !market.IsTouched(account.Id)
        && account is { Owner: { } owner, Churned: false, Arr: > 20_000 and < 120_000, Plan: Plan.Standard, InitialPrepurchaseOn: { } landed }
        && landed.AddMonths(13) <= today
        && people.Of(owner) is { Role: "TAE", Flags: PersonFlags.None };
}
