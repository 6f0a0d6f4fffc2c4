using HandoverBot.Domain.Accounts;
using HandoverBot.Handovers.Why;

using SlackNet;

namespace HandoverBot.Explaining;

/// <inheritdoc />
public sealed class WhyModal(WhyReader reader) : IWhyModal
{
    public async Task<ModalViewDefinition?> For(AccountId id, CancellationToken cancellation) =>
        await reader.Of(id, cancellation) is { } why ? WhyView.Of(why) : null;
}
