namespace HandoverBot.Commands.Diagnosing;

/// <summary>Looks after one part of what the bot needs.</summary>
internal interface ICheck
{
    /// <summary>What it is called where it fails altogether.</summary>
    string Subject { get; }

    IAsyncEnumerable<Diagnosis> Run(CancellationToken cancellation);
}
