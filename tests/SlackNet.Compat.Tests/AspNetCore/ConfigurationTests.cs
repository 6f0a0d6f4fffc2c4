using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SlackNet.AspNetCore;
using SlackNet.Compat.Tests.Json;

namespace SlackNet.Compat.Tests.AspNetCore;

public sealed class ConfigurationTests
{
    private const string Challenge = """{"type":"url_verification","challenge":"c"}""";

    [Theory]
    [InlineData("right secret", HttpStatusCode.OK)]
    [InlineData("wrong secret", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task With_a_secret_only_signed_requests_pass_however_old(string signedWith, HttpStatusCode expected)
    {
        await using var bot = await BotServer.Start(endpoints: slack => slack.UseSigningSecret("right secret"));

        using var answer = await bot.Post("/slack/event", Challenge, "application/json", signedWith);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("bots/hand", "/bots/hand/event")]
    [InlineData("/bots/", "/bots/event")]
    [InlineData("", "/event")]
    public async Task The_endpoints_stand_under_their_prefix(string prefix, string path)
    {
        await using var bot = await BotServer.Start(endpoints: slack => slack.MapToPrefix(prefix));

        using var answer = await bot.Post(path, Challenge, "application/json");
        using var elsewhere = await bot.PostEvent(Challenge);

        JsonText.AssertSame("""{"challenge":"c"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("not for Slack", await elsewhere.Content.ReadAsStringAsync());
    }

    [Fact]
    public void Handlers_live_as_long_as_their_request()
    {
        var services = new ServiceCollection();
        services.AddSlackNet(slack => slack.RegisterSlashCommandHandler<WeatherHandler>("/weather"));

        Assert.Equal(ServiceLifetime.Scoped, services.Single(service => service.ServiceType == typeof(WeatherHandler)).Lifetime);
    }

    [Fact]
    public async Task The_client_is_made_from_the_configured_parts_once()
    {
        var http = new RecordingHttp();
        var services = new ServiceCollection();
        services.AddSingleton(new Uri("https://slack.example.com/api/")).AddSlackNet(slack => slack
            .UseHttp(_ => http)
            .UseUrlBuilder(provider => new Addresses(provider.GetRequiredService<Uri>()))
            .UseApiClient(provider => new SlackApiClient(
                provider.GetHttp(), provider.GetUrlBuilder(), provider.GetJsonSettings(), "xoxb-1")
            { DisableRetryOnRateLimit = true }));
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<ISlackApiClient>();
        await client.Auth.Test();

        Assert.Same(client, provider.GetRequiredService<ISlackApiClient>());
        Assert.True(Assert.IsType<SlackApiClient>(client).DisableRetryOnRateLimit);
        Assert.Equal(["https://slack.example.com/api/auth.test Bearer xoxb-1"], http.Requests);
    }

    [Fact]
    public async Task Without_more_configuration_there_is_a_client_that_waits()
    {
        var services = new ServiceCollection();
        services.AddSlackNet();
        await using var provider = services.BuildServiceProvider();

        Assert.False(Assert.IsType<SlackApiClient>(provider.GetRequiredService<ISlackApiClient>()).DisableRetryOnRateLimit);
    }

    [Fact]
    public void Slack_is_added_once()
    {
        var services = new ServiceCollection();
        services.AddSlackNet();

        Assert.Throws<InvalidOperationException>(() => services.AddSlackNet());
    }

    private sealed class Addresses(Uri address) : ISlackUrlBuilder
    {
        public string Url(string apiMethod, Dictionary<string, object> args) => new Uri(address, apiMethod).ToString();
    }

    private sealed class RecordingHttp : IHttp
    {
        public List<string> Requests { get; } = [];

        public Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default)
        {
            Requests.Add($"{requestMessage.RequestUri} {requestMessage.Headers.Authorization}");
            return Task.FromResult(JsonText.Read<T>("""{"ok":true}"""));
        }
    }
}
