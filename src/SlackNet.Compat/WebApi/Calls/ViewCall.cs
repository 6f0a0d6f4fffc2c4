namespace SlackNet.WebApi;

/// <summary>The arguments of views.open, views.push, views.publish and views.update.</summary>
internal sealed record ViewCall
{
    public string TriggerId { get; init; }

    public string UserId { get; init; }

    public string ViewId { get; init; }

    public string Hash { get; init; }

    public ViewDefinition View { get; init; }
}
