namespace HandoverBot.Fakes;

/// <summary>Something real Slack would have refused, or that nobody should do to it.</summary>
/// <param name="Where">The method, path or payload it happened in, such as <c>chat.postMessage</c>.</param>
/// <param name="What">What was wrong.</param>
public sealed record Violation(string Where, string What)
{
    public override string ToString() => $"{Where}: {What}";
}

/// <summary>Thrown at the end of a test whose bot did what Slack would not have taken.</summary>
public sealed class SlackViolationException(string message) : Exception(message);

/// <summary>Thrown when a test asks a person to do what the real Slack client would not let them do.</summary>
public sealed class ImpossibleActionException(string message) : Exception(message);

/// <summary>Thrown when what a test waits for does not come.</summary>
public sealed class NothingHappenedException(string message) : Exception(message);
