using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Forms;
using HandoverBot.Hosting;
using HandoverBot.Meeting.Calls;

using SlackNet.AspNetCore;

namespace HandoverBot.Meeting;

public static class MeetingRegistration
{
    private static readonly IHandoverForm[] Forms = [new PushBackForm(), new IntroduceForm(), new IntroduceEarlyForm(), new ProposeCallForm(), new SetCallForm()];

    public static IServiceCollection AddMeeting(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IHandoverCard, NewOwnerCard>()
        .AddRecurringJob<CompletionJob>(TimeSpan.FromMinutes(15))
        .AddRecurringJob<LandingJob>(TimeSpan.FromMinutes(15))
        .AddRecurringJob<CardAgeJob>(TimeSpan.FromMinutes(15))
        .AddRecurringJob<AfterCallJob>(TimeSpan.FromMinutes(5));

    public static AspNetSlackServiceConfiguration AddMeeting(this AspNetSlackServiceConfiguration slack) => slack.AddForms(Forms);
}
