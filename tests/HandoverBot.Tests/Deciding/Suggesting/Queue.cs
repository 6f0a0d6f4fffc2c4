using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Queues;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Tests.Deciding.Suggesting;

/// <summary>Accounts of Ana's that all wait for a new owner in EU TAM, which Eli leads and where Fay and Hugo work.</summary>
internal sealed class Queue(Workplace team)
{
    public const string Pool = "EU TAM";

    public static Account[] Of(int count, decimal from = 60_000) => [.. Enumerable.Range(1, count).Select(n => Customers.Of(
        string.Create(CultureInfo.InvariantCulture, $"shop-{n:00}"), string.Create(CultureInfo.InvariantCulture, $"Shop {n:00}"), Cast.Ana, from - (n * 1_000)))];

    public static async Task<Queue> Waiting(Workplace team, IEnumerable<Account> accounts)
    {
        var queue = new Queue(team);
        foreach (var account in accounts)
            await queue.Route(account);
        return queue;
    }

    /// <summary>What its lead sees on Home and opens from there.</summary>
    public async Task<FakeView> OpenedBy(string who)
    {
        await team.As(who).OpenHome();
        await team.Settle();
        await team.As(who).ClickHome(QueueButton.Id);
        return await team.As(who).ModalOpened();
    }

    public Task<Handover> Of(string account) => team.Within(async services =>
        (await services.GetRequiredService<HandoverQueries>().LiveOf(AccountId.From(account), CancellationToken.None))!);

    public async Task<string?> NewOwnerOf(string account) => (await Of(account)).NewOwner?.Value;

    /// <summary>The block of an account's line in the modal.</summary>
    public async Task<string> Line(FakeView view, string account)
    {
        var id = (await Of(account)).Id;
        return view.Inputs.Single(block => block.StartsWith($"line:{id}:", StringComparison.Ordinal));
    }

    public async Task Name(string account, string newOwner, string by)
    {
        var id = (await Of(account)).Id;
        Assert.IsType<Handled.Done>(await Ask(id, new AssignNewOwner(PersonId.From(newOwner)), by));
    }

    public Task Hire(params Person[] people) => team.Store((services, token) => services.GetRequiredService<PeopleStore>()
        .ReplaceAll([.. Cast.Roster.Where(person => people.All(hired => hired.Id != person.Id)), .. people], "people.csv", team.Clock.GetUtcNow().AddSeconds(1), token));

    private async Task Route(Account account)
    {
        var actor = Actor.Of(Cast.Roster.Single(person => person.Id.Value == Cast.Ana));
        var proposed = await team.Within(services => services.GetRequiredService<HandoverCommandHandler>()
            .Propose(account.Id, new Propose("landed", "The deal has landed."), actor, CancellationToken.None));
        var handover = Assert.IsType<Handled.Done>(proposed).Handover;
        Assert.IsType<Handled.Done>(await Ask(handover.Id, new DecidePool(Pool, Note: null), handover.IsTopAccount ? Cast.Leo : Cast.Dana));
    }

    private Task<Handled> Ask(HandoverId id, HandoverCommand command, string by) => team.Within(services => services.GetRequiredService<HandoverCommandHandler>()
        .Handle(id, command, Actor.Of(Cast.Roster.Single(person => person.Id.Value == by)), CancellationToken.None));
}
