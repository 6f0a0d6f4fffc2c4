using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

using SlackNet;

namespace HandoverBot.Handovers.Asking;

/// <summary>What somebody sees who wants to hand an account over, wherever they ask for it.</summary>
public interface IAccountOpening
{
    /// <summary>The running handover of the account, the form for a new one, or why not.</summary>
    /// <param name="reasonId">The reason that is chosen at first in a new one; null for none.</param>
    Task<Opening> Of(AccountId id, Person caller, CancellationToken cancellation, string? reasonId = null);
}

public abstract record Opening
{
    private Opening()
    {
    }

    public sealed record View(ModalViewDefinition Modal) : Opening;

    public sealed record Refused(string Sentence) : Opening;
}
