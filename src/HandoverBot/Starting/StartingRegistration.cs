using HandoverBot.Handovers.Asking;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Starting;

public static class StartingRegistration
{
    public static IServiceCollection AddStarting(this IServiceCollection services) => services
        .AddScoped<AccountOpening>()
        .AddScoped<IAccountOpening>(services => services.GetRequiredService<AccountOpening>())
        .AddScoped<Proposing>()
        .AddScoped<AccountQuestions>();

    public static AspNetSlackServiceConfiguration AddStarting(this AspNetSlackServiceConfiguration slack) => slack
        .RegisterSlashCommandHandler<HandoverCommand>(HandoverCommand.Name)
        .RegisterBlockActionHandler<StaticSelectAction, AccountChosen>(AccountChoices.Action)
        .RegisterBlockActionHandler<StaticSelectAction, AccountAsked>(AccountChoices.Asking)
        .RegisterViewSubmissionHandler<UnownedSubmitted>(UnownedForm.Id)
        .RegisterViewSubmissionHandler<ReasonSubmitted>(ReasonForm.Id)
        .RegisterViewSubmissionHandler<AnswersSubmitted>(QuestionsForm.Id);
}
