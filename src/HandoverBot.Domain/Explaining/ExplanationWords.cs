using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Explaining;

/// <summary>The sentences of an explanation, wherever it is shown.</summary>
public static class ExplanationWords
{
    /// <summary>Such as "US TAM, or US CSM"; what a person is needed for where there is none.</summary>
    public static string Where(Recommendation recommendation) => recommendation.Pool is { } pool
        ? string.Join(", or ", recommendation.Alternatives.Prepend(pool))
        : "A person must say";

    /// <summary>What became of a rule, such as "does not hold".</summary>
    public static string Outcome(RuleTrial trial) => trial.Outcome switch
    {
        RuleOutcome.Fired => "fired",
        RuleOutcome.DidNotHold => "does not hold",
        RuleOutcome.FactsMissing => "cannot be told",
        RuleOutcome.TooLate => "holds too, but an earlier rule decides",
        RuleOutcome.HeldBack => "holds, but an earlier rule might decide otherwise",
        _ => throw new ArgumentOutOfRangeException(nameof(trial), trial.Outcome, message: null),
    };

    /// <summary>What a rule found, as a sentence.</summary>
    public static string Found(RuleTrial trial) => Wording.Sentence(trial.Finding.Sentence);

    /// <summary>When it may change hands.</summary>
    public static string When(Explanation explanation) => (explanation.EffectiveOn, explanation.Running?.State) switch
    {
        (null, _) => "It cannot be said from which day on it may change hands.",
        ({ } day, { EffectiveOn: not null }) => $"It changes hands on {Wording.Day(day)}.",
        ({ } day, _) when day <= explanation.Facts.Today => "It may change hands at once.",
        ({ } day, _) => $"It may change hands on {Wording.Day(day)} at the earliest.",
    };

    /// <summary>Such as "an allocator or leadership may waive it".</summary>
    public static string Waivers(PersonFlags waivableBy) => waivableBy.Words() is { Length: > 0 } who
        ? $"{who} may waive it"
        : "nobody may waive it";

    /// <summary>Such as "whether it has a discount agreement (discount_agreement)".</summary>
    public static string Missing(string factId) => $"{Fact.WordsOf(factId)} ({factId})";

    /// <summary>The handover under way in one sentence, with its policy where that is another one; null where there is none.</summary>
    public static string? Running(Explanation explanation, Roster roster)
    {
        if (explanation.Running is not { } running)
            return null;
        var now = HandoverWords.Now(running.State, roster);
        return running.Policy.Stamp == explanation.Policy
            ? now
            : $"{now} It keeps the policy it started under, {running.Policy.Stamp}.";
    }
}
