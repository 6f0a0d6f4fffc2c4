using System.Collections.Concurrent;

using HandoverBot.Fakes;
using HandoverBot.Invoices;
using HandoverBot.Invoices.Stripe;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HandoverBot.Tests.Invoices.Stripe;

public sealed class StripeApiTests
{
    [Fact]
    public async Task A_request_without_an_answer_is_given_up()
    {
        await using var stripe = await FakeStripe.Start();
        stripe.Fail(StripeFault.Silence);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        var options = Options.Create(new StripeOptions { ApiKey = FakeStripe.Key, ApiUrl = stripe.Url });
        var api = new StripeApi(http, options, new StripePause(new ManualClock()));

        var failure = await Assert.ThrowsAsync<StripeException>(() => api.Try(CancellationToken.None));

        Assert.Contains("does not answer in time", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_not_in_the_log_however_much_is_logged()
    {
        await using var stripe = await FakeStripe.Start();
        using var log = new Everything();
        await using var services = Services(stripe.Settings)
            .AddSingleton<TimeProvider>(new ManualClock())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .BuildServiceProvider();

        await services.GetRequiredService<StripeApi>().Try(CancellationToken.None);

        Assert.Contains(log.Lines, line => line.Contains("Authorization", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(FakeStripe.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Stripe:ApiKey", "", "Set Stripe:ApiKey")]
    [InlineData("Stripe:ApiUrl", "http://stripe.example.com", "Set Stripe:ApiUrl to an https address")]
    [InlineData("Stripe:ApiUrl", "stripe", "Set Stripe:ApiUrl to an https address")]
    [InlineData("Invoices:Source", "Ledger", "Set it to Manual (the default), Csv or Stripe")]
    public void A_setting_that_cannot_work_is_refused_at_once(string setting, string value, string says)
    {
        (string Key, string Value)[] settings = [("Invoices:Source", "Stripe"), ("Stripe:ApiKey", FakeStripe.Key), (setting, value)];

        var refusal = Assert.Throws<OptionsValidationException>(() => Services(settings));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeStripe.Key, refusal.Message, StringComparison.Ordinal);
    }

    private static IServiceCollection Services(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
            values[key] = value;
        return new ServiceCollection().AddInvoices(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
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

        public void Dispose() => Lines.Clear();
    }
}
