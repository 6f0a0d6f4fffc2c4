using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Planning;
using HandoverBot.Policies;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Books.Planning;

/// <summary>Composes the message that says who has finished their plan and who has not.</summary>
public sealed class TeamPlans(PeopleStore people, AccountStore accounts, PlanningLog log, BookReviewReader reviews, PolicyLibrary policies)
{
    public async Task<Message> Of(Person viewer, int page, CancellationToken cancellation)
    {
        var quarter = reviews.Quarter;
        var policy = policies.InForce;
        var roster = await people.Roster(cancellation);
        var loads = await accounts.BookLoads(cancellation);
        var plans = await log.In(quarter, cancellation);
        TeamPlan[] team =
        [
            .. PlanReaders.TeamOf(viewer, roster)
                .Where(person => loads.ContainsKey(person.Id) || plans.ContainsKey(person.Id))
                .Select(person => new TeamPlan(
                    person,
                    BookStanding.Of(loads.GetValueOrDefault(person.Id) ?? BookLoad.Empty(person.Id), policy.Role(person.Role), policy.Currency),
                    plans.GetValueOrDefault(person.Id) ?? new QuarterPlan(quarter),
                    PlanReaders.MayAnswer(viewer, person, roster))),
        ];
        return TeamPlansView.Of(team, quarter, policy, roster, page);
    }
}
