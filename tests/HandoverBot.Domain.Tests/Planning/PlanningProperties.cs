using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Tests.People;
using HandoverBot.Domain.Tests.Policies;

namespace HandoverBot.Domain.Tests.Planning;

/// <summary>What is true however somebody plans.</summary>
public sealed class PlanningProperties
{
    private static readonly string[] Ids = ["tiny", "little", "seedling"];

    [Fact]
    public void A_kept_account_is_never_suggested_before_its_day_unless_its_facts_changed() => Prop.ForAll(
        Arb.From(
            from before in AnyFacts.For(ShippedPolicies.Handbook2025)
            from after in Gen.OneOf(Gen.Constant(before), AnyFacts.For(ShippedPolicies.Handbook2025))
            from keep in Gen.Choose(1, 300)
            from wait in Gen.Choose(0, 400)
            select (Before: before, After: after, Keep: keep, Wait: wait)),
        turn =>
        {
            var owned = turn.Before.Account with { Owner = Team.Ana.Id };
            var book = new PlannedBook(owned);
            if (RemovalCandidate.Of(book.Policy, book.Review.FactsOf(owned)) is not { } candidate)
                return true;
            var until = PlannedBook.March.AddDays(turn.Keep);
            book.Then(PlannedBook.Keep(owned.Id.Value, until));
            book.Today = PlannedBook.March.AddDays(turn.Wait);
            book.Accounts = [turn.After.Account with { Owner = Team.Ana.Id }];
            if (book.Review.Find(owned.Id) is not { } now)
                return true;
            var then = RemovalCandidate.Of(book.Policy, book.Review.FactsOf(now.Account) with { Today = PlannedBook.March });
            var changed = then is null || !KeptAccount.GroundsOf(then).SequenceEqual(KeptAccount.GroundsOf(candidate));
            return (now.Standing == PlanStanding.Kept) == (book.Today < until && !changed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_fold_is_the_state_that_was_decided_on_step_by_step_and_survives_JSON() => Always(book =>
    {
        var stepwise = new BookPlan(Team.Ana.Id);
        foreach (var recorded in book.Log)
        {
            if (recorded.Version != stepwise.Version + 1)
                return false;
            stepwise = BookPlan.Apply(stepwise, recorded with { Event = JsonSerializer.Deserialize<PlanningEvent>(JsonSerializer.Serialize(recorded.Event))! });
        }

        return JsonSerializer.Serialize(stepwise) == JsonSerializer.Serialize(BookPlan.Fold(Team.Ana.Id, book.Log));
    });

    [Fact]
    public void No_account_is_kept_and_planned_at_once_or_twice() => Always(book =>
    {
        var plan = BookPlan.Fold(Team.Ana.Id, book.Log);
        var accounts = plan.Kept.Select(kept => kept.Account).Concat(plan.Documented.Select(documented => documented.Account)).ToList();
        return accounts.Distinct().Count() == accounts.Count;
    });

    [Fact]
    public void Nobody_but_the_owner_plans_nobody_but_the_lead_answers_and_nothing_is_finished_twice() => Always(book =>
        book.Log.All(recorded => recorded.By == (recorded.Event is PlanAnswered ? Team.Olga.Id : Team.Ana.Id))
        && book.Log
            .Where(recorded => recorded.Event is PlanFinished or PlanReopened)
            .GroupBy(recorded => recorded.Quarter)
            .All(quarter => quarter.Select((recorded, index) => recorded.Event is PlanFinished == (index % 2 == 0)).All(alternates => alternates)));

    private static void Always(Func<PlannedBook, bool> holds) => Prop.ForAll(
        Arb.From(Gen.ListOf(Turns)),
        turns =>
        {
            var book = new PlannedBook(
                PlannedBook.Account("Tiny", 12_000), PlannedBook.Account("Little", 11_000), PlannedBook.Account("Seedling", 30_000) with { Plan = Domain.Accounts.Plan.Yc });
            foreach (var (command, by, days) in turns)
            {
                book.Today = book.Today.AddDays(days);
                // People click what they see; some click what they saw a while ago.
                book.Ask(days == 1 ? command : command with { QuarterStart = book.Review.Quarter.Start }, by);
            }

            return holds(book);
        }).Check(Config.QuickThrowOnFailure);

    private static Gen<(PlanningCommand Command, Person By, int Days)> Turns =>
        from account in Gen.Elements(Ids)
        from days in Gen.Frequency((8, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(30)))
        from person in Gen.Frequency((6, Gen.Constant(Team.Ana)), (3, Gen.Constant(Team.Olga)), (1, Gen.Elements(Team.Lea, Team.Ali, Team.Ben)))
        from command in Gen.Elements<PlanningCommand>(
            PlannedBook.Keep(account, PlannedBook.March.AddDays(60)),
            PlannedBook.Document(account),
            new Reconsider(PlannedBook.QuarterStart, new Domain.Accounts.AccountId(account)),
            new FinishPlan(PlannedBook.QuarterStart),
            new ReopenPlan(PlannedBook.QuarterStart),
            new AnswerPlan(PlannedBook.QuarterStart, PlanVerdict.LooksGood, "Fine"))
        select (command, person, days);
}
