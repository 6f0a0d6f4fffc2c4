using HandoverBot.Checklists.Work;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Slack.Prompting;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Books.Ramp;

/// <summary><c>/mybook ramp</c>: the checklist of somebody's first months.</summary>
public sealed class RampVerb(WorkReader reader, WorkLists lists, PeopleStore people, PolicyLibrary policies, FactsAtHand facts, Prompts prompts) : IBookVerb
{
    private const string Team = "team";

    public string Word => "ramp";

    public string Help => $"opens the checklist of your first months, `/mybook ramp @someone` somebody's you lead, and `/mybook ramp {Team}` lists those of your people.";

    public async Task<SlashCommandResponse?> Run(string rest, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        if (string.Equals(rest, Team, StringComparison.OrdinalIgnoreCase))
            return Say(await TeamMessage(caller, roster, cancellation));
        var newHire = rest.Length == 0 ? caller : Mention.Find(rest, roster);
        if (newHire is null)
            return Say(Kit.Message($"Nobody in the roster goes by that name. Write `/mybook ramp @someone`, or `/mybook ramp` for your own."));
        if (await reader.RampOf(newHire.Id, caller, cancellation) is not { } now)
            return Say(Kit.Message($"The policy in force, {policies.InForce.Stamp.Name}, has no checklist for people who are new."));
        return prompts.OpenModal(command.TriggerId, command.ResponseUrl, WorkListView.Of(now)) ? null : Say(Kit.Message(PromptFailure.Busy));
    }

    /// <summary>A lead sees the people they lead; an admin everybody whose ramp was started.</summary>
    private async Task<Message> TeamMessage(Person caller, Roster roster, CancellationToken cancellation)
    {
        var led = roster.People.Where(person => roster.LeadsOf(person).Any(lead => lead.Id == caller.Id)).ToList();
        var shown = caller.Is(PersonFlags.Admin) ? roster.People : led;
        var ramps = await lists.RampsOf([.. shown.Select(person => person.Id)], cancellation);
        return RampTeamView.Of(shown, led, ramps, facts.Today);
    }

    private static SlashCommandResponse Say(Message message) => new() { Message = message, ResponseType = ResponseType.Ephemeral };
}
