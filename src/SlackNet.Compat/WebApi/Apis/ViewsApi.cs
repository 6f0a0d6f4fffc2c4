namespace SlackNet.WebApi;

public interface IViewsApi
{
    Task<ViewResponse> Open(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default);

    Task<ViewResponse> Publish(
        string userId,
        HomeViewDefinition viewDefinition,
        string hash = null,
        CancellationToken cancellationToken = default);

    Task<ViewResponse> Push(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default);

    Task<ViewResponse> UpdateByViewId(
        ViewDefinition view,
        string viewId,
        string hash = null,
        CancellationToken cancellationToken = default);
}

internal sealed class ViewsApi(WebApiTransport transport) : IViewsApi
{
    public Task<ViewResponse> Open(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default) =>
        Call("views.open", new() { TriggerId = triggerId, View = view }, cancellationToken);

    public Task<ViewResponse> Publish(
        string userId,
        HomeViewDefinition viewDefinition,
        string hash = null,
        CancellationToken cancellationToken = default) =>
        Call("views.publish", new() { UserId = userId, View = viewDefinition, Hash = hash }, cancellationToken);

    public Task<ViewResponse> Push(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default) =>
        Call("views.push", new() { TriggerId = triggerId, View = view }, cancellationToken);

    public Task<ViewResponse> UpdateByViewId(
        ViewDefinition view,
        string viewId,
        string hash = null,
        CancellationToken cancellationToken = default) =>
        Call("views.update", new() { ViewId = viewId, View = view, Hash = hash }, cancellationToken);

    private Task<ViewResponse> Call(string method, ViewCall call, CancellationToken cancellationToken) =>
        transport.PostJson<ViewResponse>(method, call, cancellationToken);
}
