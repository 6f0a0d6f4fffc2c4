using System.Net;

using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using SlackNet.Blocks;
using SlackNet.Interaction;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Tests.Slack;

/// <summary>The whole road from Slack to a handler and back, with one command, one form and one button that do what a test says.</summary>
internal sealed class SmallBot : IAsyncDisposable
{
    public const string Ana = "U01ANA";
    public const string Stranger = "U01STR";

    private TestDatabase _database = null!;
    private WebApplication _app = null!;

    public ManualClock Clock { get; } = new();

    public FakeSlack Slack { get; private set; } = null!;

    public Behaviour Does { get; } = new();

    public static async Task<SmallBot> Start(string? teamId = null)
    {
        var bot = new SmallBot { _database = await TestDatabase.Open(StorageProvider.Sqlite) };
        bot.Slack = await FakeSlack.Start(bot.Clock);
        bot.Slack.AddUser(Ana, "ana", "Ana Ruiz", "ana@example.com");
        bot.Slack.AddUser(Stranger, "sam", "Sam Strange", "sam@example.com");
        bot.Slack.AddChannel("C01GEN", "general", Ana, Stranger);
        var stores = bot._database.NewScope();
        var ana = new Person(new PersonId(Ana), "ana@example.com", "Ana Ruiz", "TAM", "EU", "Europe/London", PersonFlags.None);
        await stores.Write(token => stores.People.ReplaceAll([ana], "people.csv", bot.Clock.GetUtcNow(), token));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:ApiToken"] = bot.Slack.BotToken,
            ["Slack:SigningSecret"] = bot.Slack.SigningSecret,
            ["Slack:ApiUrl"] = bot.Slack.ApiUrl,
            ["Slack:TeamId"] = teamId,
            ["Storage:Provider"] = "Sqlite",
            ["ConnectionStrings:HandoverBot"] = bot._database.ConnectionString,
        });
        builder.Services
            .AddSingleton<TimeProvider>(bot.Clock)
            .AddSingleton(bot.Does)
            .AddStorage(builder.Configuration)
            .AddSlack(builder.Configuration, slack => slack
                .RegisterSlashCommandHandler<Command>("/mybook")
                .RegisterViewSubmissionHandler<Submission>("form")
                .RegisterBlockActionHandler<ButtonAction, Click>("press"));
        bot._app = builder.Build();
        bot._app.UseIncidents().UseSlack();
        await bot._app.StartAsync();
        bot.Slack.Deliver = Delivery.Http(new Uri(bot._app.Urls.Single()));
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
        await _database.DisposeAsync();
    }

    internal sealed class Behaviour
    {
        public Func<SlashCommand, Prompts, SlashCommandResponse?> OnCommand { get; set; } = (_, _) => null;

        public Func<ViewSubmission, ViewSubmissionResponse> OnSubmission { get; set; } = _ => ViewSubmissionResponse.Null;

        public Action<BlockActionRequest> OnClick { get; set; } = _ => { };
    }

    private sealed class Command(Behaviour does, Prompts prompts, Callers callers, ILogger<Command> log) : CommandHandler(callers, log)
    {
        protected override Task<SlashCommandResponse?> Run(SlashCommand command, Person caller) => Task.FromResult(does.OnCommand(command, prompts));
    }

    private sealed class Submission(Behaviour does, Callers callers, ILogger<Submission> log) : SubmissionHandler(callers, log)
    {
        protected override Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller) => Task.FromResult(does.OnSubmission(submission));
    }

    private sealed class Click(Behaviour does, Callers callers, Prompts prompts, ILogger<Click> log) : ClickHandler<ButtonAction>(callers, prompts, log)
    {
        protected override Task Run(ButtonAction action, BlockActionRequest request, Person caller)
        {
            does.OnClick(request);
            return Task.CompletedTask;
        }
    }
}
