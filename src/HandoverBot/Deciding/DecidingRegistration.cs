using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Forms;

using SlackNet.AspNetCore;

namespace HandoverBot.Deciding;

public static class DecidingRegistration
{
    private static readonly IHandoverForm[] Forms =
        [new ChoosePoolForm(), new DeclineForm(), new NameNewOwnerForm(), new WaiveGateForm(), new EffectiveDayForm()];

    public static IServiceCollection AddDeciding(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IHandoverCard, AllocationCard>()
        .AddScoped<IHandoverCard, PoolCard>();

    public static AspNetSlackServiceConfiguration AddDeciding(this AspNetSlackServiceConfiguration slack) => slack.AddForms(Forms);
}
