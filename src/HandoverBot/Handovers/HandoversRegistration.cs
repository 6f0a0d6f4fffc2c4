using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Calls;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Forms;
using HandoverBot.Handovers.Histories;
using HandoverBot.Handovers.Notes;
using HandoverBot.Handovers.Queues;
using HandoverBot.Handovers.Why;
using HandoverBot.Slack.Outgoing;

using Microsoft.Extensions.Options;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Handovers;

public static class HandoversRegistration
{
    /// <summary>The one way in, and what follows from it in Slack.</summary>
    public static IServiceCollection AddHandovers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChannelOptions>().Bind(configuration.GetSection(ChannelOptions.Section));
        services.AddOptions<CalendarOptions>().Bind(configuration.GetSection(CalendarOptions.Section)).ValidateOnStart();
        return services
            .AddScoped<HandoverCommandHandler>()
            .AddScoped<HandoverReader>()
            .AddScoped<FactsAtHand>()
            .AddScoped<SituationReader>()
            .AddScoped<FollowUps>()
            .AddScoped<CandidateReader>()
            .AddScoped<QueueReader>()
            .AddScoped<FormContexts>()
            .AddScoped<WhyReader>()
            .AddScoped<OwnerPeriodReader>()
            .AddScoped<BriefReader>()
            .AddScoped<HistoryReader>()
            .AddSingleton<Announcements>()
            .AddSingleton<IValidateOptions<CalendarOptions>, CalendarOptionsCheck>()
            .AddSingleton<CalendarAddresses>()
            .AddScoped<IOutgoing, CardDelivery>()
            .AddScoped<IOutgoing, NoteDelivery>();
    }

    public static IServiceCollection AddForms(this IServiceCollection services, params IEnumerable<IHandoverForm> forms)
    {
        foreach (var form in forms)
            services.AddSingleton(form);
        return services;
    }

    /// <summary>The buttons that act at once.</summary>
    public static AspNetSlackServiceConfiguration AddHandovers(this AspNetSlackServiceConfiguration slack)
    {
        foreach (var button in ActingButton.All)
            slack.RegisterBlockActionHandler<ButtonAction, ActingButtons>(button.ActionId);
        return slack;
    }

    /// <summary>Forms, and the buttons of the same id that open them.</summary>
    public static AspNetSlackServiceConfiguration AddForms(this AspNetSlackServiceConfiguration slack, params IEnumerable<IHandoverForm> forms)
    {
        foreach (var form in forms)
        {
            slack.RegisterBlockActionHandler<ButtonAction, FormButtons>(form.Id);
            slack.RegisterViewSubmissionHandler<FormSubmissions>(form.Id);
        }

        return slack;
    }
}
