using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Asking;
using HandoverBot.Handovers.Why;

using SlackNet;

namespace HandoverBot.Explaining;

/// <summary><c>/handover why acme</c>: the rules and the facts behind a handover, or behind what an account's would be.</summary>
public sealed class WhyQuestion(WhyReader reader) : IAccountQuestion
{
    public string Word => "why";

    public string Wish => "ask about";

    public string Help => "shows where the policy sends an account, which reasons would do, and every rule and fact behind it.";

    public async Task<ModalViewDefinition?> Answer(AccountId id, Person caller, CancellationToken cancellation) =>
        await reader.Of(id, cancellation) is { } why ? WhyView.Of(why) : null;
}
