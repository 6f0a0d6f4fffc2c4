namespace HandoverBot.Errands;

public static class ErrandsRegistration
{
    /// <summary>What is done beside the answers to Slack, because somebody looks.</summary>
    public static IServiceCollection AddErrands(this IServiceCollection services) => services
        .AddSingleton<ErrandQueue>()
        .AddHostedService<ErrandWorker>();
}
