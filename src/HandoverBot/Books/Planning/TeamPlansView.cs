using System.Globalization;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Books.Planning;

/// <summary>How far one person is with their plan.</summary>
/// <param name="IsAsked">Whether the reader is the one to answer it.</param>
public sealed record TeamPlan(Person Person, BookStanding Today, QuarterPlan Plan, bool IsAsked)
{
    public bool WaitsForAnswer => Plan is { IsFinished: true, Reply: null };
}

/// <summary>Who has finished their plan, and who has not: first what waits for the reader, then the unfinished ones.</summary>
public static class TeamPlansView
{
    private const int PeopleAPage = 10;

    /// <param name="page">From 0.</param>
    public static Message Of(IReadOnlyCollection<TeamPlan> team, Quarter quarter, Policy policy, Roster roster, int page)
    {
        if (team.Count == 0)
            return Kit.Message($"You lead nobody who has a book. Your own plan is under {MyBookCommand.Name} plan.");
        var pages = (team.Count + PeopleAPage - 1) / PeopleAPage;
        page = Math.Clamp(page, 0, pages - 1);
        var title = $"{team.Count(one => one.Plan.IsFinished)} of {team.Count} have finished their plan for {quarter}";
        return Kit.Message(
            title,
            [
                Kit.Header(title),
                .. InOrder(team).Skip(page * PeopleAPage).Take(PeopleAPage).Select(one => Line(one, quarter, policy, roster)),
                .. pages > 1 ? [Pages(page, pages)] : Array.Empty<Block>(),
            ]);
    }

    private static IEnumerable<TeamPlan> InOrder(IEnumerable<TeamPlan> team) => team
        .OrderByDescending(one => one is { IsAsked: true, WaitsForAnswer: true })
        .ThenBy(one => one.Plan.IsFinished)
        .ThenByDescending(one => one.Today.Level == BookLevel.OverCap)
        .ThenBy(one => one.Person.Name, StringComparer.OrdinalIgnoreCase);

    private static SectionBlock Line(TeamPlan one, Quarter quarter, Policy policy, Roster roster) => Kit.Section(
        Mrkdwn.Lines($"*{one.Person.Name}* · {one.Today.Sentence}", Standing(one, policy), ReplyView.Of(one.Plan.Reply, roster)),
        Kit.Button("See the plan", PlanIds.See, new PlanRef(one.Person.Id, quarter.Start, Page: null).ToString()));

    private static Mrkdwn Standing(TeamPlan one, Policy policy) => one.Plan is { FinishedAt: { } at, Summary: { } summary }
        ? (Mrkdwn)$"Finished on {HandoverWords.Day(policy.Fiscal.DayOf(at))}: {PlanWords.Counts(summary, policy.Currency)}{(one.WaitsForAnswer ? " Nobody has answered yet." : "")}"
        : $"Not finished yet.";

    private static ActionsBlock Pages(int page, int pages) => Kit.Actions(
    [
        .. page > 0 ? [Kit.Button("Previous page", PlanIds.TeamPreviousPage, Number(page - 1))] : Array.Empty<Button>(),
        .. page < pages - 1 ? [Kit.Button("Next page", PlanIds.TeamNextPage, Number(page + 1))] : Array.Empty<Button>(),
    ]);

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
