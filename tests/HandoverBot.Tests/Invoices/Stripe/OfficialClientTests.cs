using System.Diagnostics;
using System.Text.Json;

using HandoverBot.Fakes;
using HandoverBot.Invoices.Stripe;

using Microsoft.Extensions.Options;

namespace HandoverBot.Tests.Invoices.Stripe;

/// <summary>The stand-in is no friendlier than Stripe: Stripe's own client for Node.js reads the same from it.</summary>
public sealed class OfficialClientTests : IAsyncLifetime
{
    private const string Package = "stripe@23.1.0";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("handoverbot-stripe-").FullName;
    private FakeStripe _stripe = null!;

    public async Task InitializeAsync()
    {
        _stripe = await FakeStripe.Start();
        for (var i = 0; i < 120; i++)
            _stripe.AddInvoice("cus_1", 1000 + i, i % 2 == 0 ? "usd" : "jpy", due: i % 3 == 0 ? null : DateTimeOffset.UnixEpoch.AddDays(20_000 + i));
        _stripe.AddInvoice("cus_1", 1, status: "paid");
        _stripe.AddInvoice("cus_2", 1);
        var (code, output) = await Run("npm", "install", "--prefix", _folder, "--no-audit", "--no-fund", "--loglevel=error", Package);
        Assert.True(code == 0, output);
    }

    public async Task DisposeAsync()
    {
        await _stripe.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task It_reads_the_same_invoices_as_the_app()
    {
        using var http = new HttpClient();
        var options = Options.Create(new StripeOptions { ApiKey = FakeStripe.Key, ApiUrl = _stripe.Url });
        var ours = await new StripeApi(http, options, new StripePause(new ManualClock())).Invoices("cus_1", "open", CancellationToken.None);

        var (code, output) = await Official(FakeStripe.Key, "cus_1");

        Assert.True(code == 0, output);
        Assert.Equal(120, ours.Count);
        Assert.Equal(
            ours.Select(each => JsonSerializer.Serialize(
                new object?[] { each.Id, each.Number, each.AmountRemaining, each.Currency, each.DueDate, each.HostedInvoiceUrl })),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("rk_test_wrong", "cus_1", "StripeAuthenticationError")]
    [InlineData(FakeStripe.Key, "cus_nobody", "No such customer: 'cus_nobody'")]
    public async Task It_takes_the_refusals_for_those_of_stripe(string key, string customer, string says)
    {
        var (code, output) = await Official(key, customer);

        Assert.NotEqual(0, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output)> Official(string key, string customer) => Run(
        "node", Path.Combine(AppContext.BaseDirectory, "Invoices", "Stripe", "official-client.mjs"), _folder, _stripe.Url, key, customer);

    private static async Task<(int Code, string Output)> Run(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
