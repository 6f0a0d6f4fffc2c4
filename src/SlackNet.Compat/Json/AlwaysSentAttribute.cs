namespace SlackNet.Json;

/// <summary>Written even when empty, because Slack takes its absence for something else.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AlwaysSentAttribute : Attribute;
