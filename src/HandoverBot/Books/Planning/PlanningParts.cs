using HandoverBot.Books.Planning.Forms;
using HandoverBot.Books.Planning.Sending;
using HandoverBot.Slack.Outgoing;

using SlackNet.AspNetCore;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books.Planning;

/// <summary>What planning a book consists of.</summary>
internal static class PlanningParts
{
    public static IServiceCollection AddBookPlanning(this IServiceCollection services) => services
        .AddScoped<IBookVerb, PlanVerb>()
        .AddScoped<PlanMessages>()
        .AddScoped<TeamPlans>()
        .AddScoped<PlanningCommandHandler>()
        .AddScoped<IOutgoing, PlanCardDelivery>()
        .AddScoped<IOutgoing, PlanReplyDelivery>();

    public static AspNetSlackServiceConfiguration AddBookPlanning(this AspNetSlackServiceConfiguration slack)
    {
        Buttons<PlanButtons>(slack, PlanButtons.ActionIds);
        Buttons<PlanActs>(slack, PlanActs.ActionIds);
        Buttons<PlanPages>(slack, [PlanIds.PreviousPage, PlanIds.NextPage, PlanIds.LookAgain]);
        Buttons<PlanReading>(slack, PlanReading.ActionIds);
        Buttons<TeamPages>(slack, [PlanIds.TeamPreviousPage, PlanIds.TeamNextPage]);
        foreach (var form in PlanSubmissions.CallbackIds)
            slack.RegisterViewSubmissionHandler<PlanSubmissions>(form);
        slack.RegisterViewSubmissionHandler<PlanSeePages>(PlanIds.SeePages);
        return slack;
    }

    private static void Buttons<THandler>(AspNetSlackServiceConfiguration slack, IEnumerable<string> actionIds)
        where THandler : class, IBlockActionHandler<ButtonAction>
    {
        foreach (var id in actionIds)
            slack.RegisterBlockActionHandler<ButtonAction, THandler>(id);
    }
}
