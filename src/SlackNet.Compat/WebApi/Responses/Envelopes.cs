namespace SlackNet.WebApi;

// Answers whose only content is handed to the caller by itself.
internal sealed record ConversationEnvelope(Conversation Channel);

internal sealed record UserEnvelope(User User);

internal sealed record SocketAddress(string Url);
