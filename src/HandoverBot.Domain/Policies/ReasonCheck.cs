using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>Whether a reason may carry a handover.</summary>
/// <param name="Sentences">Where allowed: what was found. Where refused: every objection, with what to do instead.</param>
/// <param name="Unknown">Ids of the facts that were missing (see <see cref="Fact"/>).</param>
public sealed record ReasonFinding(bool IsAllowed, ImmutableArray<string> Sentences, ImmutableArray<string> Unknown);

/// <summary>Holds the reason somebody gives against the policy, the account's facts and what they wrote down for it.</summary>
public static class ReasonCheck
{
    public static ReasonFinding Check(Policy policy, string reasonId, Facts facts, string? evidence)
    {
        if (policy.Reason(reasonId) is not { } reason)
            return Refused([$"There is no reason “{reasonId}”. Choose one of these: {Labels(policy)}."]);
        if (!reason.Allowed)
            return Refused([$"“{reason.Label}” is not a reason to hand an account over.", .. Optional(reason.Advice)]);

        var finding = reason.When?.Evaluate(facts);
        string[] objections =
        [
            .. Optional(RoleObjection(reason, facts.OwnerRole)),
            .. Optional(FactObjection(reason, finding)),
            .. Optional(EvidenceObjection(reason, evidence)),
        ];
        return objections.Length > 0
            ? Refused(objections, finding?.Missing)
            : new ReasonFinding(IsAllowed: true, [.. Optional(finding?.Sentence)], []);
    }

    private static string? RoleObjection(Reason reason, string? ownerRole) => (reason.IsFor(ownerRole), ownerRole) switch
    {
        (true, _) => null,
        (_, null) => $"“{reason.Label}” is for accounts of {Wording.Or(reason.FromRoles)}, and the owner's role is not known. "
            + "Ask for the owner to be added to the roster.",
        _ => $"“{reason.Label}” is for accounts of {Wording.Or(reason.FromRoles)}, and the owner's role is {ownerRole}. "
            + "Choose another reason.",
    };

    private static string? FactObjection(Reason reason, Finding? finding) => finding?.Truth switch
    {
        Truth.Fails => $"“{reason.Label}” does not fit what is known: {finding.Sentence}",
        Truth.Unknown => $"It cannot be said whether “{reason.Label}” fits: {finding.Sentence}. "
            + "Have the account's facts brought up to date, then try again.",
        _ => null,
    };

    private static string? EvidenceObjection(Reason reason, string? evidence) =>
        reason.Evidence is not null && string.IsNullOrWhiteSpace(evidence) ? $"Please answer this: {reason.Evidence}" : null;

    private static ReasonFinding Refused(string[] sentences, ImmutableArray<string>? unknown = null) =>
        new(IsAllowed: false, [.. sentences], unknown ?? []);

    private static IEnumerable<string> Optional(string? sentence) =>
        string.IsNullOrWhiteSpace(sentence) ? [] : [Wording.Sentence(sentence)];

    private static string Labels(Policy policy) =>
        string.Join(", ", policy.Reasons.Where(reason => reason.Allowed).Select(reason => $"“{reason.Label}”"));
}
