namespace HandoverBot.Commands.Diagnosing;

/// <summary>What a check found out.</summary>
/// <param name="Sentence">What is true and, where it is not fine, how to mend it. Never a secret.</param>
internal sealed record Diagnosis(Health Health, string Subject, string Sentence)
{
    /// <summary>Such as <c>problem  Slack token: …</c>.</summary>
    public override string ToString() => $"{Health.ToString().ToLowerInvariant(),-8} {Subject}: {Sentence}";
}

internal enum Health
{
    Ok,

    /// <summary>The bot works, but not as well as it could.</summary>
    Warning,

    /// <summary>The bot will not work like this.</summary>
    Problem,
}
