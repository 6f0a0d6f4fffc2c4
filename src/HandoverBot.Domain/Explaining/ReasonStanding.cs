using System.Collections.Immutable;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Explaining;

/// <summary>Whether a reason would carry a handover of the account, before anybody writes anything down for it.</summary>
/// <param name="Why">Sentences: what was found and what will be asked, or every objection with what to do instead.</param>
/// <param name="Unknown">Ids of the facts that were missing, where the owner's role may give the reason at all.</param>
public sealed record ReasonStanding(Reason Reason, bool IsAllowed, string Why, ImmutableArray<string> Unknown)
{
    public static ReasonStanding Of(Policy policy, Reason reason, Facts facts)
    {
        if (facts.Account.Owner is null && reason.Allowed)
            return new ReasonStanding(reason, IsAllowed: false, $"It has no owner, so no reason is needed: {HandoverWords.WhoAssigns(policy)} assigns it.", []);
        var found = ReasonCheck.OfFacts(policy, reason, facts);
        string[] sentences = found.IsAllowed ? [.. found.Sentences, .. Asked(reason)] : [.. found.Sentences];
        return new ReasonStanding(reason, found.IsAllowed, string.Join(" ", sentences), reason.IsFor(facts.OwnerRole) ? found.Unknown : []);
    }

    private static IEnumerable<string> Asked(Reason reason)
    {
        string[] questions = [.. reason.Evidence is { } evidence ? [evidence] : (string[])[], .. reason.Questions.Select(question => question.Ask)];
        return questions.Length > 0 ? [$"It will be asked: {string.Join(" ", questions)}"]
            : reason.When is null ? ["Nothing has to be true for it."]
            : [];
    }
}
