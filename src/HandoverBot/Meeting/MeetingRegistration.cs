using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Forms;
using HandoverBot.Hosting;

using SlackNet.AspNetCore;

namespace HandoverBot.Meeting;

public static class MeetingRegistration
{
    private static readonly IHandoverForm[] Forms = [new PushBackForm(), new IntroduceForm(), new IntroduceEarlyForm()];

    public static IServiceCollection AddMeeting(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IHandoverCard, NewOwnerCard>()
        .AddRecurringJob<CompletionJob>(TimeSpan.FromMinutes(15))
        .AddRecurringJob<LandingJob>(TimeSpan.FromMinutes(15))
        .AddRecurringJob<CardAgeJob>(TimeSpan.FromMinutes(15));

    public static AspNetSlackServiceConfiguration AddMeeting(this AspNetSlackServiceConfiguration slack) => slack.AddForms(Forms);
}
