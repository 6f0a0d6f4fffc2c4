using Quartz;

namespace HandoverBot.Hosting;

public static class RecurringJobs
{
    /// <summary>Runs a job at start and then again and again. Jobs find out for themselves what there is to do.</summary>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, TimeSpan every)
        where TJob : IJob => services.AddQuartz(quartz => quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever())));
}
