using System.Collections.Concurrent;

using HandoverBot.Accounts;
using HandoverBot.Fakes;
using HandoverBot.Troubles;
using HandoverBot.Vitally;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HandoverBot.Tests.Vitally;

public sealed class VitallyApiTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private FakeVitally _vitally = null!;

    public async Task InitializeAsync() => _vitally = await FakeVitally.Start(_clock);

    public async Task DisposeAsync() => await _vitally.DisposeAsync();

    [Fact]
    public async Task A_request_without_an_answer_is_given_up_and_others_do_not_wait_for_the_same()
    {
        _vitally.Fail(VitallyFault.Silence);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        var options = Options.Create(new VitallyOptions { ApiKey = FakeVitally.Key, ApiUrl = _vitally.Url });
        var api = new VitallyApi(http, options, new VitallyPause(_clock));

        var trouble = await Assert.ThrowsAsync<RemoteTroubleException>(() => api.Try(CancellationToken.None));
        Assert.Contains("does not answer in time", trouble.Message, StringComparison.Ordinal);

        await Assert.ThrowsAsync<PauseException>(() => api.Try(CancellationToken.None));
        Assert.Single(_vitally.Requests);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await api.Try(CancellationToken.None);
    }

    [Fact]
    public async Task The_last_request_of_a_window_ends_it()
    {
        _vitally.Limit = 2;
        await using var services = Services(_vitally.Settings).AddSingleton<TimeProvider>(_clock).BuildServiceProvider();
        var api = services.GetRequiredService<VitallyApi>();
        await api.Try(CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(20));
        await api.Try(CancellationToken.None);

        var pause = await Assert.ThrowsAsync<PauseException>(() => api.Try(CancellationToken.None));

        Assert.Equal(TimeSpan.FromSeconds(40), pause.Wait);
        Assert.Equal((2, 0), (_vitally.Requests.Count, _vitally.TooMany));
        _clock.Advance(pause.Wait);
        await api.Try(CancellationToken.None);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public void An_id_leads_nowhere_else(string id) => Assert.True(Assert.Throws<RemoteTroubleException>(() => VitallyApi.Part(id)).IsFinal);

    [Fact]
    public async Task The_key_is_not_in_the_log_however_much_is_logged()
    {
        using var log = new Everything();
        await using var services = Services(_vitally.Settings)
            .AddSingleton<TimeProvider>(_clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .BuildServiceProvider();

        await services.GetRequiredService<VitallyApi>().Try(CancellationToken.None);

        var key = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{FakeVitally.Key}:"));
        Assert.Contains(log.Lines, line => line.Contains("Authorization", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(FakeVitally.Key, StringComparison.Ordinal) || line.Contains(key, StringComparison.Ordinal));
        Assert.Equal(_vitally.Url, services.GetRequiredService<IOptions<VitallyOptions>>().Value.ToString());
    }

    [Theory]
    [InlineData("Vitally:ApiKey", "", "Set Vitally:ApiKey")]
    [InlineData("Vitally:ApiUrl", "", "Set Vitally:ApiUrl to https://SUBDOMAIN.rest.vitally.io")]
    [InlineData("Vitally:ApiUrl", "http://acme.rest.vitally.io", "Set Vitally:ApiUrl to https://SUBDOMAIN.rest.vitally.io")]
    [InlineData("Vitally:WebhookSecret", "short", "Set Vitally:WebhookSecret to at least 16 letters")]
    [InlineData("Vitally:WebhookSecret", "with/a/slash/in/it", "Set Vitally:WebhookSecret to at least 16 letters")]
    [InlineData("Vitally:Traits:PayingFor", "Pays", "Vitally:Traits:PayingFor is the same for all products")]
    [InlineData("Vitally:Traits:NewOwner", " ", "Set Vitally:Traits:NewOwner")]
    [InlineData("Accounts:Source", "HubSpot", "Set it to Csv (the default) or Vitally")]
    public void A_setting_that_cannot_work_is_refused_at_once(string setting, string value, string says)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Services([.. _vitally.Settings, (setting, value)]));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeVitally.Key, refusal.Message, StringComparison.Ordinal);
    }

    private static IServiceCollection Services(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
            values[key] = value;
        return new ServiceCollection().AddAccounts(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }

    private sealed class Everything : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // The lines are read afterwards.
        }
    }
}
