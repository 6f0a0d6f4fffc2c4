namespace HandoverBot.Demo.Tests.Journeys;

/// <summary>
/// A journey is four programs at work, and the local workspace, like Slack, waits only seconds for the bot's answer. Several at once on a small
/// computer would measure how busy it is.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class JourneysTakeTurns
{
    public const string Name = "Journeys";
}
