namespace HandoverBot.Slack.Guarding;

public static class SlackPaths
{
    /// <summary>Everything Slack posts to stands below this path.</summary>
    public static readonly PathString Prefix = "/slack";

    /// <summary>Guards every path below <see cref="Prefix"/>; goes before whatever answers them.</summary>
    public static IApplicationBuilder UseSlackGuard(this IApplicationBuilder app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase),
        branch => branch.UseMiddleware<RequestGuard>());
}
