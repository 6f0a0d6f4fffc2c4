using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Books.Ledger;

/// <summary><c>/mybook ledger</c>, with a quarter and somebody behind it where the caller wants.</summary>
public sealed class LedgerVerb(LedgerMessages ledgers, PeopleStore people) : IBookVerb
{
    public string Word => "ledger";

    public string Help => "shows what the quarter counts for you, each figure with how it came about; `/mybook ledger 2026Q3` another quarter, `/mybook ledger @someone` somebody else's, for their lead, leadership and revops.";

    public async Task<SlashCommandResponse?> Run(string rest, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        var question = LedgerQuestion.Of(rest);
        var roster = await people.Roster(cancellation);
        var owner = question.Whose.Length == 0 ? caller : Mention.Find(question.Whose, roster);
        if (owner is null)
            return Say("Nobody in the roster goes by that name. Write `/mybook ledger @someone`, with a quarter such as 2026Q3 where you want another one.");
        return LedgerAccess.MaySee(caller, owner.Id, roster)
            ? Answer(await ledgers.Of(owner.Id, question.Quarter, caller, page: 0, cancellation))
            : Say($"Only {owner.Name}, their team lead, leadership and revops can see this ledger.");
    }

    private static SlashCommandResponse Say(string text) => Answer(new Message { Text = Mrkdwn.Escaped(text).ToString() });

    private static SlashCommandResponse Answer(Message message) => new() { Message = message, ResponseType = ResponseType.Ephemeral };
}
