using HandoverBot.Allocating.Board;
using HandoverBot.Allocating.Deciding;

using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace HandoverBot.Allocating;

public static class AllocatingRegistration
{
    private static readonly string[] Lists =
    [
        BoardButtons.Overview, BoardButtons.List, BoardButtons.Previous, BoardButtons.Next, BoardButtons.Held,
        BoardButtons.Top, BoardButtons.TopPrevious, BoardButtons.TopNext,
    ];

    private static readonly string[] Filters = [BoardButtons.FilterPool, BoardButtons.FilterRegion, BoardButtons.FilterRole];

    private static readonly string[] Rows =
        [BoardButtons.Approve, BoardButtons.OtherPool, BoardButtons.HandOver, BoardButtons.Why, BoardButtons.Leave, BoardButtons.Return];

    public static IServiceCollection AddAllocating(this IServiceCollection services) => services.AddScoped<BoardMessages>();

    public static AspNetSlackServiceConfiguration AddAllocating(this AspNetSlackServiceConfiguration slack)
    {
        foreach (var button in Lists)
            slack.RegisterBlockActionHandler<ButtonAction, BoardLists>(button);
        foreach (var menu in Filters)
            slack.RegisterBlockActionHandler<StaticSelectAction, BoardFilters>(menu);
        foreach (var button in Rows)
            slack.RegisterBlockActionHandler<ButtonAction, RowClicks>(button);
        return slack
            .RegisterSlashCommandHandler<AllocateCommand>(AllocateCommand.Name)
            .RegisterBlockActionHandler<ButtonAction, ManyClicked>(BoardButtons.Many)
            .RegisterViewSubmissionHandler<PoolSubmitted>(PoolForm.Id)
            .RegisterViewSubmissionHandler<LeaveSubmitted>(LeaveForm.Id)
            .RegisterViewSubmissionHandler<ManySubmitted>(ManyForm.Id);
    }
}
