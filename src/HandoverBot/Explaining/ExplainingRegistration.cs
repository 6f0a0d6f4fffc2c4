using HandoverBot.Handovers;
using HandoverBot.Handovers.Asking;
using HandoverBot.Handovers.Forms;

using SlackNet.AspNetCore;

namespace HandoverBot.Explaining;

public static class ExplainingRegistration
{
    private static readonly IHandoverForm[] Forms = [new WhyForm()];

    public static IServiceCollection AddExplaining(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IAccountQuestion, WhyQuestion>();

    public static AspNetSlackServiceConfiguration AddExplaining(this AspNetSlackServiceConfiguration slack) => slack.AddForms(Forms);
}
