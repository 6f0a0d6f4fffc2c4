using HandoverBot.Hosting;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Reminding;

public static class RemindingRegistration
{
    public static IServiceCollection AddReminding(this IServiceCollection services) => services
        .AddScoped<QuarterReminders>()
        .AddScoped<IOutgoing, QuarterReminderDelivery>()
        .AddRecurringJob<ReminderJob>(TimeSpan.FromMinutes(15));
}
