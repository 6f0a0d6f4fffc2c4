namespace SlackNet.WebApi;

public interface IAuthApi
{
    Task<AuthTestResponse> Test(CancellationToken cancellationToken = default);
}

internal sealed class AuthApi(WebApiTransport transport) : IAuthApi
{
    public Task<AuthTestResponse> Test(CancellationToken cancellationToken = default) =>
        transport.PostForm<AuthTestResponse>("auth.test", [], cancellationToken);
}
