using System.Globalization;

using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Ledger;

/// <summary>Turns the pages of a ledger.</summary>
public sealed class LedgerPages(Callers callers, PeopleStore people, LedgerMessages ledgers, Prompts prompts, ILogger<LedgerPages> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        var roster = await people.Roster(CancellationToken.None);
        if (action.Value.Split(':') is [var id, var quarter, var number]
            && int.TryParse(number, CultureInfo.InvariantCulture, out var page)
            && LedgerAccess.MaySee(caller, PersonId.From(id), roster))
            Replace(request, await ledgers.Of(PersonId.From(id), quarter, caller, page, CancellationToken.None));
        else
            Say(request, "This ledger cannot be shown any more. Type `/mybook ledger` again.");
    }
}
