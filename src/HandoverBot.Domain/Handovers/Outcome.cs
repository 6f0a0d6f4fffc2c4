using System.Collections.Immutable;

using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>What came of a command: events, or a refusal.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    public static Outcome Of(params ReadOnlySpan<HandoverEvent> events) => new Done([.. events]);

    public static Outcome Refuse(RefusalKind kind, string sentence) => new Refused(new Refusal(kind, sentence));

    public sealed record Done(ImmutableArray<HandoverEvent> Events) : Outcome;

    public sealed record Refused(Refusal Refusal) : Outcome;
}

/// <param name="Sentence">For the person who asked: what is true now and what to do instead.</param>
public sealed record Refusal(RefusalKind Kind, string Sentence)
{
    /// <summary>For a reason that is not accepted as it was given: the sentence in its pieces.</summary>
    public ImmutableArray<ReasonObjection> Objections { get; init; } = [];
}

public enum RefusalKind
{
    /// <summary>The person may not do this.</summary>
    NotAllowed,

    /// <summary>The handover has gone on since the person looked.</summary>
    MovedOn,

    /// <summary>Something in the command is missing or wrong.</summary>
    Invalid,
}
