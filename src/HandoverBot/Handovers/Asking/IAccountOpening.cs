using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

using SlackNet;

namespace HandoverBot.Handovers.Asking;

/// <summary>What somebody sees who wants to hand an account over, wherever they ask for it.</summary>
public interface IAccountOpening
{
    Task<Opening> Of(AccountId id, Person caller, CancellationToken cancellation);
}

public abstract record Opening
{
    private Opening()
    {
    }

    public sealed record View(ModalViewDefinition Modal) : Opening;

    public sealed record Refused(string Sentence) : Opening;
}
