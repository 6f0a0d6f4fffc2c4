using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>Whether a reason may carry a handover.</summary>
/// <param name="Sentences">Where allowed: what was found. Where refused: every objection, with what to do instead.</param>
/// <param name="Answered">Where allowed: the reason's questions with their answers, and the warnings these call for.</param>
/// <param name="Unknown">Ids of the facts that were missing (see <see cref="Fact"/>).</param>
public sealed record ReasonFinding(
    bool IsAllowed, ImmutableArray<string> Sentences, ImmutableArray<AnsweredQuestion> Answered, ImmutableArray<string> Unknown)
{
    /// <summary>Where refused: every objection with what it is about; the same as <see cref="Sentences"/>.</summary>
    public ImmutableArray<ReasonObjection> Objections { get; init; } = [];
}

/// <summary>A reason as somebody gives it.</summary>
public sealed record ReasonGiven(string ReasonId, string? Evidence, ImmutableArray<ReasonAnswer> Answers);

/// <summary>Holds a reason against the policy, the account's facts and what somebody wrote down for it.</summary>
public static class ReasonCheck
{
    /// <param name="atAnyTime">Whether whoever gives it may do so before the policy's day has come.</param>
    public static ReasonFinding Check(Policy policy, ReasonGiven given, Facts facts, bool atAnyTime = false)
    {
        if (policy.Reason(given.ReasonId) is not { } reason)
            return Refused([$"There is no reason “{given.ReasonId}”. Choose one of these: {Labels(policy)}."]);
        if (!reason.Allowed)
            return OfFacts(policy, reason, facts);

        var byFacts = OfFacts(policy, reason, facts, atAnyTime);
        var asked = ReasonAnswers.Check(reason, given);
        ReasonObjection[] objections = [.. byFacts.Objections, .. asked.Objections];
        return objections.Length > 0 ? Refused(objections, byFacts.Unknown) : byFacts with { Answered = asked.Answered };
    }

    /// <summary>Whether the reason fits what is known, whatever somebody may write down for it.</summary>
    /// <inheritdoc cref="Check" />
    public static ReasonFinding OfFacts(Policy policy, Reason reason, Facts facts, bool atAnyTime = false)
    {
        if (!reason.Allowed)
            return Refused([$"“{reason.Label}” is not a reason to hand an account over.", .. Optional(reason.Advice)]);

        if (OwnerObjection(reason, facts) is { } objection)
            return Refused([objection]);
        var finding = reason.When?.Evaluate(facts);
        var fits = finding is null or { Holds: true };
        var timing = !fits || reason.Early || atAnyTime ? null : Timing.Of(policy, facts, RoleChoice.Of(policy, facts).Role);
        string[] objections =
        [
            .. Optional(RoleObjection(reason, facts.OwnerRole)),
            .. Optional(FactObjection(reason, finding)),
            .. Optional(timing is null ? null : TimingObjection(timing, facts.Today)),
        ];
        string[] unknown = [.. finding?.Missing ?? [], .. timing?.Unknown ?? []];
        return objections.Length > 0
            ? Refused(objections, [.. unknown.Distinct(StringComparer.Ordinal)])
            : new ReasonFinding(IsAllowed: true, [.. Optional(finding?.Sentence)], [], []);
    }

    /// <summary>Nobody has to give a reason for an account that leaves nobody, and only such an account needs none.</summary>
    private static string? OwnerObjection(Reason reason, Facts facts) => (reason == Reason.WithoutOwner, facts.Account.Owner) switch
    {
        (true, not null) => $"{facts.Account.Name} has an owner. Choose why it leaves their book.",
        (false, null) => $"{facts.Account.Name} has no owner, so “{reason.Label}” is no reason to give it one: none is needed.",
        _ => null,
    };

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

    private static string? TimingObjection(Timing timing, DateOnly today) => timing.OpensOn switch
    {
        { } day when day <= today => null,
        { } day => $"{string.Join(" ", timing.Findings)} The handover can be proposed from {Wording.Day(day)} on, or earlier by leadership.",
        null => $"{string.Join(" ", timing.Findings)} Have the account's facts brought up to date, or ask leadership to propose it.",
    };

    internal static ReasonFinding Refused(ReasonPart about, string sentence) => Refused([new ReasonObjection(about, QuestionId: null, sentence)], []);

    private static ReasonFinding Refused(string[] sentences, ImmutableArray<string>? unknown = null) =>
        Refused([.. sentences.Select(sentence => new ReasonObjection(ReasonPart.Reason, QuestionId: null, sentence))], unknown ?? []);

    private static ReasonFinding Refused(ReasonObjection[] objections, ImmutableArray<string> unknown) =>
        new(IsAllowed: false, [.. objections.Select(objection => objection.Sentence)], [], unknown) { Objections = [.. objections] };

    private static IEnumerable<string> Optional(string? sentence) =>
        string.IsNullOrWhiteSpace(sentence) ? [] : [Wording.Sentence(sentence)];

    private static string Labels(Policy policy) =>
        string.Join(", ", policy.Reasons.Where(reason => reason.Allowed).Select(reason => $"“{reason.Label}”"));
}
