using HandoverBot.Digests.Answering;
using HandoverBot.Hosting;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Underway;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Digests;

public static class DigestsRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddScoped<DigestPreparing>()
        .AddScoped<IDigestSource, RefusedItems>()
        .AddScoped<IUnderway, DigestProgress>()
        .AddScoped<IOutgoing, DigestDelivery>()
        .AddRecurringJob<DigestJob>(DigestJob.Every);

    public static AspNetSlackServiceConfiguration AddDigests(this AspNetSlackServiceConfiguration slack) => DigestMenu.ActionIds
        .Aggregate(slack, (registered, id) => registered.RegisterBlockActionHandler<StaticSelectAction, DigestAnswers>(id))
        .RegisterBlockActionHandler<ButtonAction, DigestPages>($"{DigestView.Page}_previous")
        .RegisterBlockActionHandler<ButtonAction, DigestPages>($"{DigestView.Page}_next");
}
