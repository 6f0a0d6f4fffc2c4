using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Handovers;
using HandoverBot.Slack.Outgoing;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Checklists.Work;

public static class WorkRegistration
{
    /// <summary>Running checklists: of handovers, and of people who are new.</summary>
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddForms([new HandoverWorkForm(WorkOccasion.SharedChannel), new HandoverWorkForm(WorkOccasion.HandoverCall)])
        .AddScoped<WorkReader>()
        .AddScoped<WorkCommandHandler>()
        .AddSingleton<WorkAnnouncements>()
        .AddScoped<IOutgoing, RampNote>();

    public static AspNetSlackServiceConfiguration AddWork(this AspNetSlackServiceConfiguration slack)
    {
        foreach (var occasion in WorkOccasions.All)
        {
            slack.RegisterBlockActionHandler<ButtonAction, WorkButtons>(WorkListView.IdOf(occasion));
            slack.RegisterViewSubmissionHandler<WorkSubmissions>(WorkListView.IdOf(occasion));
        }

        return slack;
    }
}
