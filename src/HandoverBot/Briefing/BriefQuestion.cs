using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Asking;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Briefing;

/// <summary><c>/handover brief acme</c>: what a new owner needs to know, also long after the handover.</summary>
public sealed class BriefQuestion(BriefReader briefs, FactsAtHand facts) : IAccountQuestion
{
    public string Word => "brief";

    public string Wish => "read the brief of";

    public string Help => "shows what a new owner needs to know of an account, each fact with its source and age.";

    public async Task<ModalViewDefinition?> Answer(AccountId id, Person caller, CancellationToken cancellation)
    {
        if (await briefs.Of(id, cancellation) is { } brief)
            return BriefView.Of(brief);
        return await facts.About(id, cancellation) is { Account: var account }
            ? Modal.Notice($"Brief: {account.Name}", Kit.Section($"*{account.Name}* has not been handed over yet, so there is no brief. `/handover {account.Id}` begins one."))
            : null;
    }
}
