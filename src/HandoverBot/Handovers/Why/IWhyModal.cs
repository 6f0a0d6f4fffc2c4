using HandoverBot.Domain.Accounts;

using SlackNet;

namespace HandoverBot.Handovers.Why;

/// <summary>The modal that answers "Why?", whoever asks and from wherever.</summary>
public interface IWhyModal
{
    /// <returns>Null for an unknown account.</returns>
    Task<ModalViewDefinition?> For(AccountId id, CancellationToken cancellation);
}
