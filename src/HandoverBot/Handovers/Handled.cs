using HandoverBot.Domain.Handovers;

namespace HandoverBot.Handovers;

/// <summary>What became of a command, once it is stored.</summary>
public abstract record Handled
{
    private Handled()
    {
    }

    public static Handled Missing(string sentence) => new Refused(new Refusal(RefusalKind.MovedOn, sentence));

    public sealed record Done(Handover Handover) : Handled;

    /// <param name="Command">Which of the commands it was, from 0.</param>
    public sealed record Refused(Refusal Refusal, int Command = 0) : Handled;
}
