using System.Text.Json;

using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Slack;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;

using Delivery = HandoverBot.Slack.Outgoing.Delivery;

namespace HandoverBot.Tests.Slack.Outgoing;

/// <summary>The delivery engine as the app registers it, between a database of its own and a fake Slack.</summary>
internal sealed class PostRoom : IAsyncDisposable
{
    public const string Ana = "U01ANA";
    public const string Channel = "C01ALLOC";

    private readonly List<ServiceProvider> _workers = [];
    private TestDatabase _database = null!;
    private int _added;

    public ManualClock Clock { get; } = new();

    public FakeSlack Slack { get; private set; } = null!;

    /// <summary>What the renderer says when it is asked, by the text of the item; null where there is nothing to say.</summary>
    public Dictionary<string, Func<Delivery?>> Says { get; } = new(StringComparer.Ordinal);

    public static async Task<PostRoom> Open(StorageProvider provider = StorageProvider.Sqlite)
    {
        var room = new PostRoom { _database = await TestDatabase.Open(provider) };
        room.Slack = await FakeSlack.Start(room.Clock);
        room.Slack.AddUser(Ana, "ana", "Ana Ruiz", "ana@example.com");
        room.Slack.AddChannel(Channel, "allocation", Ana);
        room.NewWorker();
        return room;
    }

    /// <summary>Another process at the same database; the first one is there from the beginning.</summary>
    public ServiceProvider NewWorker()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Slack:ApiToken"] = Slack.BotToken,
                ["Slack:SigningSecret"] = Slack.SigningSecret,
                ["Slack:ApiUrl"] = Slack.ApiUrl,
                ["Storage:Provider"] = _database.Provider.ToString(),
                ["ConnectionStrings:HandoverBot"] = _database.ConnectionString,
            })
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddStorage(configuration)
            .AddSlack(configuration, _ => { })
            .AddScoped<IOutgoing>(_ => new Renderer(Renderer.Message, Says))
            .AddScoped<IOutgoing>(_ => new Renderer(Renderer.Home, Says))
            .BuildServiceProvider(validateScopes: true);
        _workers.Add(services);
        return services;
    }

    public Task<OutboxRow> AddCard(string key, string text, int version = 1, string to = Channel, TimeSpan wait = default, string? conversation = null) =>
        Add(conversation ?? to, $"{key} {text}", () => new Delivery.Card(key, new Recipient.Channel(to), Saying(text), version), wait);

    public Task<OutboxRow> AddNote(string text, string? under = null, string to = Channel, TimeSpan wait = default, ServiceProvider? on = null) =>
        Add(to, text, () => new Delivery.Note(under, new Recipient.Channel(to), Saying(text)), wait, on);

    public Task<OutboxRow> AddDirect(string text) =>
        Add(Ana, text, () => new Delivery.Note(UnderCard: null, new Recipient.Person(new PersonId(Ana)), Saying(text)));

    public Task<OutboxRow> AddHome(string text) => Add(
        Recipient.HomeOf(new PersonId(Ana)), "home", () => new Delivery.Home(new PersonId(Ana), new HomeViewDefinition { Blocks = Saying(text).Blocks }),
        kind: Renderer.Home);

    public async Task<OutboxRow> Add(string conversation, string payload, Func<Delivery?> says, TimeSpan wait = default, ServiceProvider? on = null, string kind = Renderer.Message)
    {
        Says[payload] = says;
        var item = OutboxItem.Of($"item {++_added}", conversation, kind, payload, StringPayload.Default.String, Clock.GetUtcNow() + wait);
        await using var scope = (on ?? _workers[0]).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HandoverBotDb>();
        await db.Write(token => scope.ServiceProvider.GetRequiredService<Outbox>().Add(item, token), CancellationToken.None);
        return await Row(item.DedupeKey);
    }

    public Task Deliver(ServiceProvider? worker = null) =>
        (worker ?? _workers[0]).GetRequiredService<Dispatcher>().DeliverDue(CancellationToken.None);

    /// <summary>Puts what was given up back in line, as the command line does.</summary>
    public async Task Revive()
    {
        await using var scope = _workers[0].CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxStore>().Revive(Clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>Moves the clock on and delivers, as often as given.</summary>
    public async Task DeliverEvery(TimeSpan step, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Clock.Advance(step);
            await Deliver();
        }
    }

    public async Task<OutboxRow> Reread(OutboxRow row) => await Row(row.DedupeKey);

    public IEnumerable<string> Texts(string channel = Channel) => Slack.Messages(channel).Select(message => message.Text);

    public int CallsTo(string method) => Slack.Calls.Count(call => call.Method == method);

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
            await worker.DisposeAsync();
        await Slack.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Message Saying(string text) => new() { Text = text, Blocks = [new SectionBlock { Text = new Markdown(text) }] };

    private async Task<OutboxRow> Row(string dedupeKey)
    {
        await using var scope = _workers[0].CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HandoverBotDb>().Outbox.SingleAsync(row => row.DedupeKey == dedupeKey);
    }

    private sealed class Renderer(string kind, Dictionary<string, Func<Delivery?>> says) : IOutgoing
    {
        public const string Message = "message";
        public const string Home = "home";

        public string Kind => kind;

        public bool GivesWay => kind == Home;

        public Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation) =>
            Task.FromResult(says[payload.GetString()!]());
    }
}
