using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Assigning.Search;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Tests.Assigning;

/// <summary>What is true of every plan, held against trying out all plans there are.</summary>
public sealed class PlannerProperties
{
    [Fact]
    public void No_plan_is_better_and_the_answer_says_that_it_is_proven() => Always((question, plan) =>
        plan.IsProven && plan.Cost == EveryPlan.LeastCost(question, plan.ArrStep));

    [Fact]
    public void The_cost_it_names_is_the_cost_of_its_lines() => Always((question, plan) => plan.Cost == CostOfLines(question, plan));

    [Fact]
    public void A_plan_that_was_not_worked_out_to_the_end_claims_no_proof_it_does_not_have() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyQuestion.Small, question =>
        {
            var plan = AssignmentPlanner.Plan(question, Around(question), mostNodes: 0);
            return plan.Cost == CostOfLines(question, plan) && (!plan.IsProven || plan.Cost == EveryPlan.LeastCost(question, plan.ArrStep));
        }));

    [Fact]
    public void The_bound_is_never_too_high() => Check.QuickThrowOnFailure(Prop.ForAll(AnyQuestion.Small, question =>
    {
        var puzzle = new Puzzle(question, Around(question));
        if (puzzle.Queue.Length == 0)
            return true;
        var bound = new LowerBound(puzzle);
        var best = EveryPlan.LeastCost(question, puzzle.Step);
        return bound.Of(new Draft(puzzle), given: 0) <= best && bound.AtFirst(new CountFlow(puzzle).Solve().Cost) <= best;
    }));

    [Fact]
    public void Every_account_has_one_line_and_locks_are_kept() => Always((question, plan) =>
        plan.Lines.Select(line => line.Account.Id).OrderBy(id => id.Value, StringComparer.Ordinal)
            .SequenceEqual(question.Queue.Select(account => account.Id))
        && plan.Lines.All(line => line.NewOwner is { } person
            ? line.Account.MayGoTo(person.Id)
            : question.People.All(member => !line.Account.MayGoTo(member.Person.Id))));

    [Fact]
    public void The_order_of_the_question_does_not_matter() => Always((question, plan) =>
    {
        var turned = question with { Queue = [.. question.Queue.Reverse()], People = [.. question.People.Reverse()] };
        return AssignmentPlanner.Plan(turned, Around(question)).Lines.SequenceEqual(plan.Lines);
    });

    [Fact]
    public void Every_line_says_why_in_sentences() => Always((question, plan) => plan.Lines.All(line =>
        line.Because.EndsWith('.') && char.IsUpper(line.Because[0]) && !line.Because.Contains("..", StringComparison.Ordinal)));

    [Fact]
    public void Whoever_is_over_the_cap_is_named_and_so_is_what_is_left_over() => Always((question, plan) =>
        plan.Books.Where(book => book.IsOverCap).All(book => plan.Cost.Unassigned == plan.Lines.Length || plan.Summary.Any(sentence => sentence.Contains(book.Person.Name, StringComparison.Ordinal)))
        && (plan.Cost.Unassigned == 0 || plan.Summary[0].Contains("nobody in the pool", StringComparison.Ordinal)));

    [Fact]
    public void Small_questions_are_of_every_kind()
    {
        var plans = AnyQuestion.Small.Generator.Sample(400, new Rnd(2026UL), 30)
            .Select(question => AssignmentPlanner.Plan(question, Around(question)).Cost).ToList();

        Assert.Contains(plans, cost => cost.Unassigned > 0);
        Assert.Contains(plans, cost => cost.OverAccounts > 0);
        Assert.Contains(plans, cost => cost is { OverArr: > 0, OverAccounts: 0 });
        Assert.Contains(plans, cost => cost is { ArrSpread: > 3, Mismatches: > 0 });
        Assert.Contains(plans, cost => cost is { ArrSpread: 0, AccountSpread: > 0 });
    }

    private static void Always(Func<AssignmentQuestion, AssignmentPlan, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(AnyQuestion.Small, question => holds(question, AssignmentPlanner.Plan(question, Around(question)))));

    private static Neighbourhood Around(AssignmentQuestion question) => new(new Roster(question.People.Select(member => member.Person)));

    private static PlanCost CostOfLines(AssignmentQuestion question, AssignmentPlan plan)
    {
        var lines = plan.Lines.ToDictionary(line => line.Account.Id, line => line.NewOwner?.Id);
        PoolMember?[] takers = [.. question.Queue.Select(account => question.People.SingleOrDefault(member => member.Person.Id == lines[account.Id]))];
        return EveryPlan.Cost(question, takers, Around(question), plan.ArrStep);
    }
}
