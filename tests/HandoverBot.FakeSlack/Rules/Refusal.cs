namespace HandoverBot.Fakes.Rules;

/// <summary>Slack says no: the error code and, where it gives them, its reasons.</summary>
internal sealed class Refusal(string error, IReadOnlyList<string>? messages = null) : Exception(Sentence(error, messages))
{
    public string Error { get; } = error;

    public IReadOnlyList<string> Messages { get; } = messages ?? [];

    /// <summary>False where the refusal is an answer to a question ("no such user") rather than a mistake of the caller.</summary>
    public bool IsMistake { get; init; } = true;

    /// <summary>Set when the answer is 429: how long the caller is told to wait.</summary>
    public int? RetryAfter { get; init; }

    private static string Sentence(string error, IReadOnlyList<string>? messages) =>
        messages is { Count: > 0 } ? $"{error}: {string.Join("; ", messages)}" : error;
}
