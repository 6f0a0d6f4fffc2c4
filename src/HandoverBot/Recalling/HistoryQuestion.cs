using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Asking;
using HandoverBot.Handovers.Histories;

using SlackNet;

namespace HandoverBot.Recalling;

/// <summary><c>/handover history acme</c>: who did what, when, why and under which rule, across all its handovers.</summary>
public sealed class HistoryQuestion(HistoryReader histories) : IAccountQuestion
{
    public string Word => "history";

    public string Wish => "look back at";

    public string Help => "shows an account's owners so far, and who did what in its handovers, when, why and under which rule.";

    public async Task<ModalViewDefinition?> Answer(AccountId id, Person caller, CancellationToken cancellation) =>
        await histories.Of(id, cancellation) is { } history ? HistoryView.Of(history) : null;
}
