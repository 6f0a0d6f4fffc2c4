using System.Text.Json;

using HandoverBot.Allocating.Board;
using HandoverBot.Books;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Handovers;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Starting;
using HandoverBot.Storage;

using Microsoft.Extensions.DependencyInjection;

using SlackNet.Interaction;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Benchmarks.Scaling;

/// <summary>Something that people ask of the bot, without the way through Slack and the network.</summary>
/// <param name="Aim">What the aim is; empty where there is none.</param>
internal sealed record ScaledRequest(string What, string Aim, Func<IServiceProvider, ScaledCompany, Task> Ask)
{
    private const string AsFast = "within 1.5 times";
    private const string APage = "under 100 ms";
    private const int Last = 1_000_000;

    public static IReadOnlyList<ScaledRequest> All { get; } =
    [
        Book("", ScaledCompany.SmallBook, company => company.SmallOwner, AsFast),
        Book("", ScaledCompany.LargeBook, company => company.LargeOwner, AsFast),
        Home($"Home, {ScaledCompany.SmallBook} accounts", company => company.SmallOwner, AsFast),
        Home($"Home, {ScaledCompany.LargeBook} accounts", company => company.LargeOwner, AsFast),
        Book("ledger", ScaledCompany.SmallBook, company => company.SmallOwner, ""),
        Book("ledger", ScaledCompany.LargeBook, company => company.LargeOwner, ""),
        Book("plan", ScaledCompany.SmallBook, company => company.SmallOwner, ""),
        Book("plan", ScaledCompany.LargeBook, company => company.LargeOwner, ""),
        new("/mybook balance, a lead's pool", "", (services, company) => Shown<MyBookCommand>(services, "/mybook", "balance", company.Lead)),
        new("/handover acme", "", Opened),
        Board("the board, overview", (board, allocator) => board.Overview(allocator, CancellationToken.None)),
        Board("the board, first page", (board, allocator) => board.Page(At(page: 0), allocator, CancellationToken.None)),
        Board("the board, last page", (board, allocator) => board.Page(At(Last), allocator, CancellationToken.None)),
    ];

    private static BoardPlace At(int page) => new(AllocationList.Of(ReviewList.WithoutOwner), Page: page);

    private static ScaledRequest Book(string word, int accounts, Func<ScaledCompany, PersonId> owner, string aim) => new(
        $"{$"/mybook {word}".Trim()}, {accounts} accounts", aim, (services, company) => Shown<MyBookCommand>(services, "/mybook", word, owner(company)));

    private static ScaledRequest Home(string what, Func<ScaledCompany, PersonId> owner, string aim) => new(what, aim, async (services, company) =>
    {
        var home = services.GetServices<IOutgoing>().Single(outgoing => outgoing.Kind == HomePayload.OutboxKind);
        var payload = JsonSerializer.SerializeToElement(new HomePayload(owner(company)), HandoverPayloads.Default.HomePayload);
        if (await home.Prepare(payload, CancellationToken.None) is not Delivery.Home { View.Blocks.Count: > 3 })
            throw new BenchmarkException("This is no Home tab.");
    });

    private static ScaledRequest Board(string what, Func<BoardMessages, Person, Task<SlackNet.WebApi.Message>> read) => new(what, APage, async (services, company) =>
    {
        var allocator = await services.GetRequiredService<PeopleStore>().Find(company.Allocator, CancellationToken.None);
        if ((await read(services.GetRequiredService<BoardMessages>(), allocator!)).Blocks.Count < 3)
            throw new BenchmarkException("This is no page of the board.");
    });

    private static async Task Shown<THandler>(IServiceProvider services, string command, string text, PersonId caller)
        where THandler : ISlashCommandHandler
    {
        var answer = await Answer<THandler>(services, command, text, caller);
        if (answer?.Message.Blocks is not { Count: > 2 })
            throw new BenchmarkException($"{command} {text} was answered with: {answer?.Message.Text}");
    }

    /// <summary>The account is found, and its form would open.</summary>
    private static async Task Opened(IServiceProvider services, ScaledCompany company)
    {
        if (await Answer<HandoverCommand>(services, HandoverCommand.Name, "acme", company.SmallOwner) is { } answer)
            throw new BenchmarkException($"No form opens: {answer.Message.Text}");
    }

    private static Task<SlashCommandResponse?> Answer<THandler>(IServiceProvider services, string command, string text, PersonId caller)
        where THandler : ISlashCommandHandler =>
        ActivatorUtilities.CreateInstance<THandler>(services)
            .Handle(new SlashCommand { Command = command, Text = text, UserId = caller.Value, TriggerId = "none", ResponseUrl = "http://127.0.0.1/none" });
}
