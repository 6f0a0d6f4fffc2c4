using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HandoverBot.Fakes.Tests;

/// <summary>A bot that does what the test scripts: it answers payloads over HTTP and calls the Web API.</summary>
internal sealed class TinyBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private TinyBot(WebApplication app, FakeSlack slack)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(slack.ApiUrl) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", slack.BotToken);
    }

    public Func<JsonObject, IResult> OnCommand { get; set; } = _ => Results.Ok();

    public Func<JsonObject, IResult> OnAction { get; set; } = _ => Results.Ok();

    public Func<JsonObject, IResult> OnEvent { get; set; } = _ => Results.Ok();

    /// <summary>Everything it was sent, with the raw body and the headers.</summary>
    public List<(string Path, string Body, IReadOnlyDictionary<string, string> Headers)> Received { get; } = [];

    public static async Task<TinyBot> Start(FakeSlack slack)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var bot = new TinyBot(app, slack);
        app.MapPost("/slack/command", (HttpContext http) => bot.Take(http, body => bot.OnCommand(Form(body))));
        app.MapPost("/slack/action", (HttpContext http) => bot.Take(http, body => bot.OnAction((JsonObject)JsonNode.Parse(Form(body)["payload"]!.GetValue<string>())!)));
        app.MapPost("/slack/event", (HttpContext http) => bot.Take(http, body => bot.OnEvent((JsonObject)JsonNode.Parse(body)!)));
        await app.StartAsync();
        slack.Deliver = Delivery.Http(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
        return bot;
    }

    public async Task<JsonObject> Call(string method, JsonObject arguments)
    {
        using var content = new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(method, UriKind.Relative), content);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task<JsonObject> Ask(string method, params (string Name, string Value)[] arguments)
    {
        using var content = new FormUrlEncodedContent(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value)));
        using var response = await _http.PostAsync(new Uri(method, UriKind.Relative), content);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }


    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private static JsonObject Form(string body)
    {
        var form = new JsonObject();
        foreach (var (name, value) in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body))
            form[name] = value.ToString();
        return form;
    }

    private async Task Take(HttpContext http, Func<string, IResult> handle)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        lock (Received)
            Received.Add((http.Request.Path, body, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        await handle(body).ExecuteAsync(http);
    }
}
