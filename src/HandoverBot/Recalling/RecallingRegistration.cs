using HandoverBot.Handovers;
using HandoverBot.Handovers.Asking;
using HandoverBot.Handovers.Forms;

using SlackNet.AspNetCore;

namespace HandoverBot.Recalling;

public static class RecallingRegistration
{
    private static readonly IHandoverForm[] Forms = [new HistoryForm()];

    public static IServiceCollection AddRecalling(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IAccountQuestion, HistoryQuestion>();

    public static AspNetSlackServiceConfiguration AddRecalling(this AspNetSlackServiceConfiguration slack)
    {
        slack.AddForms(Forms).RegisterViewSubmissionHandler<HistoryPages>(HistoryView.Pages);
        return slack;
    }
}
