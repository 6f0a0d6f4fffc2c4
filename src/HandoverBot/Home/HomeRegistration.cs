using HandoverBot.Slack.Outgoing;

using SlackNet.AspNetCore;
using SlackNet.Blocks;
using SlackNet.Events;

namespace HandoverBot.Home;

public static class HomeRegistration
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddScoped<IOutgoing, HomeDelivery>();

    public static AspNetSlackServiceConfiguration AddHome(this AspNetSlackServiceConfiguration slack) => slack
        .RegisterEventHandler<AppHomeOpened, HomeOpened>()
        .RegisterBlockActionHandler<ButtonAction, HomePages>($"{HomeView.Page}_previous")
        .RegisterBlockActionHandler<ButtonAction, HomePages>($"{HomeView.Page}_next");
}
