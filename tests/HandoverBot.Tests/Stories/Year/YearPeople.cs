using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>
/// What people do with handovers, by chance, each only what is theirs to do; what they try beyond that is in
/// <see cref="WrongPeople"/>. To be quick they send the commands that Slack's modals and buttons would; a few handovers go through
/// Slack, see <see cref="SlackHandovers"/>.
/// </summary>
internal sealed class YearPeople(Workplace team, YearTeam people, YearMarket market, Policy policy, Random dice)
{
    private readonly Dictionary<HandoverId, double> _pace = [];
    private readonly List<HandoverId> _running = [];

    /// <summary>Everyone there ever was, in the order in which they were proposed.</summary>
    public List<HandoverId> All { get; } = [];

    /// <summary>Those that have not ended, as far as anybody has looked.</summary>
    public IReadOnlyList<HandoverId> Running => [.. _running];

    public int Completed { get; private set; }

    public int PushedBack { get; private set; }

    public int Waived { get; private set; }

    public int Overridden { get; private set; }

    public void Add(HandoverId id)
    {
        All.Add(id);
        _running.Add(id);
        // Some things get stuck.
        _pace[id] = dice.NextDouble() < 0.15 ? 0.04 : 0.45;
    }

    /// <summary>Nobody has anything to do with it any more; where it was completed, the account is the new owner's.</summary>
    public void Ended(Handover handover)
    {
        _running.Remove(handover.Id);
        if (handover.Status != HandoverStatus.Completed)
            return;
        Completed++;
        market.Moved(handover.Account, handover.NewOwner!.Value, ChangingHands.FirstDay(policy.Fiscal.DayOf(handover.StatusSince), policy.Fiscal));
    }

    public async Task Work(DateOnly today)
    {
        if (dice.NextDouble() < 0.45)
            await Propose(today);
        foreach (var id in Running)
        {
            if (await Now(id) is { IsLive: true } handover && dice.NextDouble() < _pace[id])
                await GoOn(handover, today);
        }
    }

    public Task<Handover> Now(HandoverId id) => team.Within(async services =>
        (await services.GetRequiredService<HandoverQueries>().Find(id, CancellationToken.None))!);

    public Task<Handled> Say(HandoverId id, PersonId who, params HandoverCommand[] commands) => team.Within(services =>
        services.GetRequiredService<HandoverCommandHandler>().Handle(id, commands, Actor.Of(people.Of(who)), CancellationToken.None));

    public Task<Handled> Propose(AccountId account, PersonId who, Propose propose) => team.Within(services =>
        services.GetRequiredService<HandoverCommandHandler>().Propose(account, propose, Actor.Of(people.Of(who)), CancellationToken.None));

    public T? Any<T>(IEnumerable<T> some)
        where T : notnull
    {
        T[] all = [.. some];
        return all.Length == 0 ? default : all[dice.Next(all.Length)];
    }

    private async Task Propose(DateOnly today)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            var account = market.Now(market.Ids[dice.Next(market.Ids.Count)]);
            if (market.IsTouched(account.Id) || ReasonFor(account, today) is not { } reason)
                continue;
            var who = account.Owner ?? Any(people.Roster.Allocators)!.Id;
            var answers = policy.Reason(reason)!.Questions.Select(question => new ReasonAnswer(question.Id, question.Expected, "We went through it with the lead."));
            var handled = await Propose(account.Id, who, new Propose(reason, "Everything we could think of was tried.") { Answers = [.. answers] });
            if (handled is Handled.Done { Handover: var handover })
            {
                Assert.True(
                    handover.IsTopAccount == (market.RankOf(account.Id) <= policy.TopAccounts!.Count),
                    $"{handover.Id} of {account.Name}, rank {market.RankOf(account.Id)}: top account is {handover.IsTopAccount}.");
                market.Touch(account.Id);
                Add(handover.Id);
            }

            return;
        }
    }

    /// <summary>A ground that holds as far as its owner sees it; the app may know better.</summary>
    private string? ReasonFor(Account account, DateOnly today)
    {
        var all = account.Products!.IsSupersetOf(policy.Products.Where(product => product.Primary).Select(product => product.Id));
        var grows = account.GrowthPotential is GrowthPotential.Medium or GrowthPotential.High;
        if (account.Owner is not { } owner)
            return account is { Arr: >= 20_000, Churned: false } ? Reason.WithoutOwner.Id : null;
        return people.Of(owner).Role switch
        {
            "TAE" when account.InitialPrepurchaseOn is { } day && day.AddMonths(12) <= today => "landed",
            "TAE" when account.GrowthPotential == GrowthPotential.High && !(account.InitialPrepurchaseOn <= today) => "high_potential",
            "TAE" => null,
            "TAM" or "CSM" when account.Churned == true || account.Arr < 20_000 => "below_threshold",
            "TAM" or "CSM" when account is { Plan: Plan.Yc, Arr: <= 50_000 } => "yc_plan",
            "TAM" => all && account.DiscountAgreement == true ? "fully_expanded" : "no_levers",
            "CSM" or "OS" or "YC" when !all && grows => "growth_potential",
            _ => null,
        };
    }

    private async Task<Handover> GoOn(Handover now, DateOnly today) => (now.Status, dice.NextDouble()) switch
    {
        (_, < 0.012) => await Done(now, now.Owner ?? Any(people.Roster.Allocators)!.Id, new Withdraw("They renewed with us.")),
        (HandoverStatus.Proposed or HandoverStatus.Preparing, < 0.04) when now.Owner is not null => await Override(now, today.AddDays(dice.Next(10, 40))),
        (HandoverStatus.Proposed, < 0.07) => await Done(now, Decider(now), new Decline("It is not ready.")),
        (HandoverStatus.Proposed, _) => await Decide(now),
        (HandoverStatus.Routed, _) => await Name(now),
        (HandoverStatus.Preparing, var chance) when now.Owner is { } owner => await Prepare(now, owner, today, half: chance < 0.4),
        (HandoverStatus.Ready, < 0.25) => await PushBack(now),
        (HandoverStatus.Ready, _) => await Done(now, now.NewOwner!.Value, new Accept()),
        (HandoverStatus.Accepted, < 0.8) => await Done(now, now.Owner!.Value, new Introduce("mail")),
        (HandoverStatus.Introduced, < 0.09) => await Override(now, today.AddDays(dice.Next(1, 12))),
        _ => now,
    };

    private Task<Handover> Decide(Handover now)
    {
        var pool = now.Recommendation.Pool is { } recommended && dice.NextDouble() < 0.9
            ? recommended
            : Any(policy.Pools.Where(pool => people.Roster.TakersIn(pool, now.Owner).Count() > 2))!.Name;
        return Done(now, Decider(now), new DecidePool(pool, "They know the customer."));
    }

    private PersonId Decider(Handover now) => Any(
        (now.IsTopAccount ? people.Roster.Leadership : people.Roster.Allocators).Where(person => person.Id != now.Owner && person.Id != now.Vote?.By))!.Id;

    private Task<Handover> Name(Handover now)
    {
        var pool = policy.Pool(now.Pool!)!;
        var namers = now.IsTopAccount ? people.Roster.Leadership : people.Roster.LeadsOf(pool).Concat(people.Roster.Allocators);
        var namer = Any(namers.Where(person => person.Id != now.Owner))!.Id;
        var next = Any(people.Roster.TakersIn(pool, now.Owner).Where(person => person.Id != namer))!.Id;
        return Done(now, namer, new AssignNewOwner(next));
    }

    /// <param name="half">The rest is done another day.</param>
    private async Task<Handover> Prepare(Handover now, PersonId owner, DateOnly today, bool half)
    {
        var account = market.Now(now.Account);
        var all = new (Gate Gate, HandoverCommand Command)[]
        {
            (Gate.AccountPlan, new ConfirmPlan(new Uri("https://plans.example.com/current"), today.AddDays(-2), [.. now.PlanQuestions.Lines.Select(Done)])),
            (Gate.Onboarding, new TickChecklist([.. now.Checklist.Lines.Select(Done)])),
            (Gate.RightSized, new ConfirmRightSized(IsRightSized: true, "They need what they pay for.")),
            (Gate.Healthy, new ConfirmHealth(account.Health is not < 3, $"Health is {account.Health}.")),
            (Gate.JointPlan, new ConfirmJointPlan(new Uri("https://docs.example.com/plan"))),
        };
        HandoverCommand[] commands = [.. all.Where(each => now.Standing(each.Gate) is { IsClear: false }).Select(each => each.Command)];
        if (commands.Length > 1 && half)
            commands = commands[..(commands.Length / 2)];
        if (now.CallOn is null && dice.NextDouble() < 0.6)
            commands = [.. commands, new BookCall(today.AddDays(dice.Next(1, 6)))];
        if (commands.Length > 0)
            now = await Done(now, owner, commands);
        if (now.Status != HandoverStatus.Preparing || half)
            return now;
        var stuck = now.OpenGates.Where(gate => gate.Gate is Gate.Invoices or Gate.Healthy).ToList();
        if (stuck.Count == 0 || dice.NextDouble() < 0.6)
            return now;
        Waived++;
        return await Done(now, Leader(now), new WaiveGate(stuck[0].Gate, "Agreed with the customer."));
    }

    private Task<Handover> PushBack(Handover now)
    {
        PushedBack++;
        Gate[] gaps = now.Owner is null ? [] : [.. now.Gates.Select(gate => gate.Gate).Where(gate => gate != Gate.ClosedWon).OrderBy(_ => dice.Next()).Take(dice.Next(1, 3))];
        return Done(now, now.NewOwner!.Value, new PushBack([.. gaps], "It is not as we were told."));
    }

    private Task<Handover> Override(Handover now, DateOnly day)
    {
        Overridden++;
        return Done(now, Leader(now), new SetEffectiveDay(day, "The customer asked for it."));
    }

    private PersonId Leader(Handover now) => Any(people.Roster.Leadership.Where(person => person.Id != now.Owner))!.Id;

    private async Task<Handover> Done(Handover now, PersonId who, params HandoverCommand[] commands)
    {
        var handled = await Say(now.Id, who, commands);
        return handled is Handled.Done { Handover: var next }
            ? next
            : throw new InvalidOperationException(
                $"{now.Id} of {now.AccountName}, {now.Status}: {people.Of(who).Name} may {string.Join(", ", commands.Select(command => command.GetType().Name))}, "
                + $"but heard: {((Handled.Refused)handled).Refusal.Sentence}");
    }

    private static ChecklistTick Done(ChecklistLine line) => new(line.Item.Id, ChecklistMark.Done);
}
