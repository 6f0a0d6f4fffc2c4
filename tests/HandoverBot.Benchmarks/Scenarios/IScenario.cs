namespace HandoverBot.Benchmarks.Scenarios;

/// <summary>A kind of request, and what the right answer to it is.</summary>
internal interface IScenario
{
    string Title { get; }

    /// <summary>Sends one request. Several may be under way at once.</summary>
    /// <exception cref="UnexpectedAnswerException">The answer is not what it should be.</exception>
    Task Request(SignedClient client, CancellationToken cancellation);
}
