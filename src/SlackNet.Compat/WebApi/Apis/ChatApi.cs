namespace SlackNet.WebApi;

public interface IChatApi
{
    Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default);

    Task<PostEphemeralResponse> PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default);

    Task<MessageUpdateResponse> Update(MessageUpdate messageUpdate, CancellationToken cancellationToken = default);
}

internal sealed class ChatApi(WebApiTransport transport) : IChatApi
{
    public Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default) =>
        transport.PostJson<PostMessageResponse>("chat.postMessage", MessageCall.From(message, transport.Settings), cancellationToken);

    public Task<PostEphemeralResponse> PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default) =>
        transport.PostJson<PostEphemeralResponse>(
            "chat.postEphemeral",
            MessageCall.From(message, transport.Settings) with { User = userId },
            cancellationToken);

    public Task<MessageUpdateResponse> Update(MessageUpdate messageUpdate, CancellationToken cancellationToken = default) =>
        transport.PostJson<MessageUpdateResponse>("chat.update", UpdateCall.From(messageUpdate), cancellationToken);
}
