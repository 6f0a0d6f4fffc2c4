namespace SlackNet.WebApi;

/// <summary>The arguments of conversations.open: a conversation to resume, or the people to open one with.</summary>
internal sealed record OpenConversationCall
{
    public string Channel { get; init; }

    /// <summary>User ids, separated by commas.</summary>
    public string Users { get; init; }
}
