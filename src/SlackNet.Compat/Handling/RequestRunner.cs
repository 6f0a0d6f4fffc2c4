namespace SlackNet.Handling;

/// <summary>Runs each request in a scope of its own.</summary>
internal sealed class RequestRunner(IServiceScopeFactory scopes)
{
    public async Task<string> Run(PendingRequest request)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await request(scope.ServiceProvider);
    }
}
