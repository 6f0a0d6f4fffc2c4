using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Books.Planning;

/// <summary><c>/mybook plan</c>, <c>/mybook plan @someone</c> and <c>/mybook plan team</c>.</summary>
public sealed class PlanVerb(PeopleStore people, PlanMessages plans, TeamPlans teams) : IBookVerb
{
    private const string Team = "team";

    public string Word => "plan";

    public string Help => $"plans the quarter: what you start the next one with, what could leave, and what you decide about it. `{MyBookCommand.Name} plan @someone` and "
        + $"`{MyBookCommand.Name} plan {Team}` show others' plans to leads, allocators and leadership.";

    public async Task<SlashCommandResponse?> Run(string rest, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        if (string.Equals(rest, Team, StringComparison.OrdinalIgnoreCase))
            return Say(await teams.Of(caller, page: 0, cancellation));
        var roster = await people.Roster(cancellation);
        var owner = rest.Length == 0 ? caller : Mention.Find(rest, roster);
        if (owner is null)
            return Say($"Nobody in the roster goes by that name. Write `{MyBookCommand.Name} plan @someone`, or just `{MyBookCommand.Name} plan` for your own.");
        return BookAccess.MaySee(caller, owner, roster)
            ? Say(await plans.Of(owner, caller, page: 0, cancellation))
            : Say($"Only {owner.Name}, their team lead, allocators and leadership can see this plan.");
    }

    private static SlashCommandResponse Say(string text) => Say(new Message { Text = Mrkdwn.Escaped(text).ToString() });

    private static SlashCommandResponse Say(Message message) => new() { Message = message, ResponseType = ResponseType.Ephemeral };
}
