using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

using SlackNet;

namespace HandoverBot.Handovers;

/// <summary>The modal in which a handover is looked at or carried on, whoever opens it and from wherever.</summary>
public interface IHandoverModal
{
    /// <summary>
    /// For the owner the first step with an open gate, and the brief where they have not written it; for everybody else what
    /// is open and who acts next.
    /// </summary>
    Task<ModalViewDefinition> For(HandoverNow now, Person viewer, CancellationToken cancellation);

    /// <summary>Where the reason stands among the steps this policy asks for, such as "Step 1 of 5".</summary>
    /// <param name="reason">Null while none is chosen.</param>
    string FirstPosition(Policy policy, Reason? reason = null);
}
