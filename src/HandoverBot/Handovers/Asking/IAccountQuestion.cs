using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

using SlackNet;

namespace HandoverBot.Handovers.Asking;

/// <summary>Something to ask about an account, such as <c>/handover why acme</c>; a modal answers.</summary>
public interface IAccountQuestion
{
    /// <summary>One word, after <c>/handover</c>.</summary>
    string Word { get; }

    /// <summary>What somebody wants who asks it, such as "ask about": it follows "Which of your accounts do you want to".</summary>
    string Wish { get; }

    /// <summary>A line of <c>/handover help</c>: what it shows.</summary>
    string Help { get; }

    /// <returns>Null for an unknown account.</returns>
    Task<ModalViewDefinition?> Answer(AccountId id, Person caller, CancellationToken cancellation);
}
