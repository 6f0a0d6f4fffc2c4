using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Forms;
using HandoverBot.Preparing.Steps;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Preparing;

public static class PreparingRegistration
{
    private static readonly IHandoverForm[] Forms = [.. Walk.Steps, Walk.Brief, new Summary(), new WithdrawForm()];

    public static IServiceCollection AddPreparing(this IServiceCollection services) => services
        .AddForms(Forms)
        .AddScoped<IHandoverModal, HandoverModal>()
        .AddScoped<IHandoverCard, OwnerCard>();

    public static AspNetSlackServiceConfiguration AddPreparing(this AspNetSlackServiceConfiguration slack) => slack
        .AddForms(Forms)
        .RegisterBlockActionHandler<ButtonAction, PrepareButton>(HandoverButtons.Prepare);
}
