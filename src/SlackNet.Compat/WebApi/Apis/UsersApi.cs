namespace SlackNet.WebApi;

public interface IUsersApi
{
    Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default);

    Task<UserListResponse> List(
        string cursor = null,
        bool includeLocale = false,
        int limit = 0,
        CancellationToken cancellationToken = default);

    Task<User> LookupByEmail(string email, CancellationToken cancellationToken = default);
}

internal sealed class UsersApi(WebApiTransport transport) : IUsersApi
{
    public async Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default) =>
        (await transport.PostForm<UserEnvelope>(
            "users.info",
            new() { ["user"] = userId, ["include_locale"] = includeLocale },
            cancellationToken)).User;

    public Task<UserListResponse> List(
        string cursor = null,
        bool includeLocale = false,
        int limit = 0,
        CancellationToken cancellationToken = default) =>
        transport.PostForm<UserListResponse>(
            "users.list",
            new() { ["cursor"] = cursor, ["include_locale"] = includeLocale, ["limit"] = limit },
            cancellationToken);

    public async Task<User> LookupByEmail(string email, CancellationToken cancellationToken = default) =>
        (await transport.PostForm<UserEnvelope>("users.lookupByEmail", new() { ["email"] = email }, cancellationToken)).User;
}
