using HandoverBot.Deciding.Suggesting;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Forms;
using HandoverBot.Handovers.Queues;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Deciding;

public static class DecidingRegistration
{
    private static readonly IHandoverForm[] Forms =
        [new ChoosePoolForm(), new DeclineForm(), new NameNewOwnerForm(), new WaiveGateForm(), new EffectiveDayForm()];

    public static IServiceCollection AddDeciding(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IHandoverCard, AllocationCard>()
        .AddScoped<IHandoverCard, PoolCard>()
        .AddScoped<SuggestionModal>()
        .AddScoped<IQueueModal>(services => services.GetRequiredService<SuggestionModal>());

    public static AspNetSlackServiceConfiguration AddDeciding(this AspNetSlackServiceConfiguration slack) => slack
        .AddForms(Forms)
        .RegisterBlockActionHandler<ButtonAction, SuggestionButtons>(QueueButton.Id)
        .RegisterViewSubmissionHandler<SuggestionSubmitted>(SuggestionView.Id);
}
