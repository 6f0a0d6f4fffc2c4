namespace HandoverBot.Slack.Outgoing;

/// <summary>Something cannot be delivered, however often it is tried.</summary>
internal sealed class CannotDeliverException(string message) : Exception(message);
