using HandoverBot.Domain.Policies;

namespace HandoverBot.Commands.Policies;

/// <summary>Says so where the configured policy has to do for a day before it takes effect, because no other is known.</summary>
internal static class BeforeItsDay
{
    public static async Task Say(Policy policy, DateOnly? at, Terminal terminal)
    {
        if (at < policy.EffectiveFrom)
        {
            await terminal.Error.WriteLineAsync(
                $"No policy is known to have been in force on {at:yyyy-MM-dd}. This is {policy.Stamp.Name}, which takes effect on {policy.EffectiveFrom:yyyy-MM-dd}.");
        }
    }
}
