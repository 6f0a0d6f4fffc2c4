using HandoverBot.Domain.People;
using HandoverBot.Ledgers;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Books.Ledger;

/// <summary>Composes the message with somebody's ledger.</summary>
public sealed class LedgerMessages(LedgerReader ledgers, PeopleStore people)
{
    /// <param name="quarter">As it was typed; empty for the one that runs.</param>
    public async Task<Message> Of(PersonId owner, string quarter, Person viewer, int page, CancellationToken cancellation)
    {
        if (ledgers.QuarterOf(quarter) is not { } asked)
            return Say($"“{quarter}” is no quarter. Write the fiscal year and the quarter, such as {ledgers.QuarterOf("")!.Id}.");
        var (opened, refusal) = await ledgers.Open(asked, cancellation);
        if (opened is null)
            return Say(refusal!);
        var ledger = await ledgers.Of(owner, opened, cancellation);
        return LedgerView.Of(ledger, opened.KnownFrom, await people.Roster(cancellation), isOwn: owner == viewer.Id, page);
    }

    private static Message Say(string text) => new() { Text = Mrkdwn.Escaped(text).ToString() };
}
