using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.People;

namespace HandoverBot.Commands.Explaining;

/// <summary>A way to write explanations down.</summary>
internal interface IExplanationWriter
{
    /// <returns>Whole lines, the last one ended too.</returns>
    string Write(Explanation explanation, Roster roster);
}
