namespace HandoverBot.Demo;

/// <summary>The demo cannot go on. The message says why and what to do next.</summary>
internal sealed class DemoException(string message) : Exception(message);
