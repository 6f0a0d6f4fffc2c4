using System.Text.Json;

namespace SlackNet.WebApi;

public interface IConversationsApi
{
    Task<ConversationHistoryResponse> History(
        string channelId,
        string latestTs = null,
        string oldestTs = null,
        bool inclusive = false,
        int limit = 100,
        bool includeAllMetadata = false,
        string cursor = null,
        CancellationToken cancellationToken = default);

    Task<Conversation> Info(
        string channelId,
        bool includeLocale = false,
        bool includeNumMembers = false,
        CancellationToken cancellationToken = default);

    Task<ConversationListResponse> List(
        bool excludeArchived = false,
        int limit = 100,
        IEnumerable<ConversationType> types = null,
        string cursor = null,
        string teamId = null,
        CancellationToken cancellationToken = default);

    Task<ConversationMembersResponse> Members(
        string channelId,
        int limit = 100,
        string cursor = null,
        CancellationToken cancellationToken = default);

    /// <summary>Opens or resumes a conversation, and returns its id.</summary>
    Task<string> Open(string channelId, CancellationToken cancellationToken = default);

    /// <summary>Opens or resumes the conversation with these people, and returns its id.</summary>
    Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default);

    /// <summary>The messages of a thread, its first one included.</summary>
    Task<ConversationMessagesResponse> Replies(
        string channelId,
        string threadTs,
        string latestTs = null,
        string oldestTs = null,
        bool inclusive = false,
        int limit = 10,
        bool includeAllMetadata = false,
        string cursor = null,
        CancellationToken cancellationToken = default);
}

internal sealed class ConversationsApi(WebApiTransport transport) : IConversationsApi
{
    public Task<ConversationHistoryResponse> History(
        string channelId,
        string latestTs = null,
        string oldestTs = null,
        bool inclusive = false,
        int limit = 100,
        bool includeAllMetadata = false,
        string cursor = null,
        CancellationToken cancellationToken = default) =>
        transport.PostForm<ConversationHistoryResponse>(
            "conversations.history",
            new()
            {
                ["channel"] = channelId,
                ["latest"] = latestTs,
                ["oldest"] = oldestTs,
                ["inclusive"] = inclusive,
                ["limit"] = limit,
                ["include_all_metadata"] = includeAllMetadata,
                ["cursor"] = cursor,
            },
            cancellationToken);

    public async Task<Conversation> Info(
        string channelId,
        bool includeLocale = false,
        bool includeNumMembers = false,
        CancellationToken cancellationToken = default) =>
        (await transport.PostForm<ConversationEnvelope>(
            "conversations.info",
            new() { ["channel"] = channelId, ["include_locale"] = includeLocale, ["include_num_members"] = includeNumMembers },
            cancellationToken)).Channel;

    public Task<ConversationListResponse> List(
        bool excludeArchived = false,
        int limit = 100,
        IEnumerable<ConversationType> types = null,
        string cursor = null,
        string teamId = null,
        CancellationToken cancellationToken = default) =>
        transport.PostForm<ConversationListResponse>(
            "conversations.list",
            new()
            {
                ["exclude_archived"] = excludeArchived,
                ["limit"] = limit,
                ["types"] = types?.Select(type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString())),
                ["cursor"] = cursor,
                ["team_id"] = teamId,
            },
            cancellationToken);

    public Task<ConversationMembersResponse> Members(
        string channelId,
        int limit = 100,
        string cursor = null,
        CancellationToken cancellationToken = default) =>
        transport.PostForm<ConversationMembersResponse>(
            "conversations.members",
            new() { ["channel"] = channelId, ["limit"] = limit, ["cursor"] = cursor },
            cancellationToken);

    public Task<string> Open(string channelId, CancellationToken cancellationToken = default) =>
        Open(new OpenConversationCall { Channel = channelId }, cancellationToken);

    public Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default) =>
        Open(new OpenConversationCall { Users = string.Join(',', userIds) }, cancellationToken);

    public Task<ConversationMessagesResponse> Replies(
        string channelId,
        string threadTs,
        string latestTs = null,
        string oldestTs = null,
        bool inclusive = false,
        int limit = 10,
        bool includeAllMetadata = false,
        string cursor = null,
        CancellationToken cancellationToken = default) =>
        transport.PostForm<ConversationMessagesResponse>(
            "conversations.replies",
            new()
            {
                ["channel"] = channelId,
                ["ts"] = threadTs,
                ["latest"] = latestTs,
                ["oldest"] = oldestTs,
                ["inclusive"] = inclusive,
                ["limit"] = limit,
                ["include_all_metadata"] = includeAllMetadata,
                ["cursor"] = cursor,
            },
            cancellationToken);

    private async Task<string> Open(OpenConversationCall call, CancellationToken cancellationToken) =>
        (await transport.PostJson<ConversationEnvelope>("conversations.open", call, cancellationToken)).Channel.Id;
}
