using HandoverBot.Digests;

namespace HandoverBot.Reminding;

public static class RemindingRegistration
{
    public static IServiceCollection AddReminding(this IServiceCollection services) => services
        .AddScoped<RhythmReader>()
        .AddScoped<StandUpDraws>()
        .AddScoped<AccountsToTalkAbout>()
        .AddScoped<IDigestSource, OccasionItems>();
}
