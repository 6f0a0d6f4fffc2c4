using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Starting;

public static class StartingRegistration
{
    public static IServiceCollection AddStarting(this IServiceCollection services) => services
        .AddScoped<AccountOpening>()
        .AddScoped<Proposing>();

    public static AspNetSlackServiceConfiguration AddStarting(this AspNetSlackServiceConfiguration slack) => slack
        .RegisterSlashCommandHandler<HandoverCommand>(HandoverCommand.Name)
        .RegisterBlockActionHandler<StaticSelectAction, AccountChosen>(AccountChoices.Action)
        .RegisterViewSubmissionHandler<ReasonSubmitted>(ReasonForm.Id)
        .RegisterViewSubmissionHandler<AnswersSubmitted>(QuestionsForm.Id);
}
