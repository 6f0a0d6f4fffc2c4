using HandoverBot.Handovers;
using HandoverBot.Handovers.Asking;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Forms;

using SlackNet.AspNetCore;

namespace HandoverBot.Briefing;

public static class BriefingRegistration
{
    private static readonly IHandoverForm[] Forms = [new BriefForm()];

    public static IServiceCollection AddBriefing(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IAccountQuestion, BriefQuestion>();

    public static AspNetSlackServiceConfiguration AddBriefing(this AspNetSlackServiceConfiguration slack)
    {
        slack.AddForms(Forms).RegisterViewSubmissionHandler<BriefPages>(BriefView.Pages);
        return slack;
    }
}
