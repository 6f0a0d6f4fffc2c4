using HandoverBot.Handovers;

namespace HandoverBot.Allocating.Deciding;

/// <summary>What became of a decision, in one sentence.</summary>
internal static class DecisionWords
{
    public static string Of(Handled handled) => handled switch
    {
        Handled.Done { Handover: { Pool: { } pool } done } => $"✅ {done.AccountName} goes to {pool}; a new owner is to be named.",
        Handled.Done { Handover: var waiting } => $"✅ Your vote for {waiting.AccountName} is noted. {waiting.Vote?.Pool} needs a second one.",
        Handled.Refused refused => $"⚠️ Not decided: {refused.Refusal.Sentence}",
        _ => throw new InvalidOperationException("A command is done or refused."),
    };
}
