using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

using HandoverBot.Benchmarks.Seeding;
using HandoverBot.Fakes;

namespace HandoverBot.Benchmarks;

/// <summary>The real bot, as its own process, configured as it would be for Slack over HTTP.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const int LinesKept = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly Process _process;
    private readonly Stopwatch _sinceStart;
    private readonly ConcurrentQueue<string> _lastLines = new();

    private BotProcess(ProcessStartInfo start, Uri address)
    {
        Address = address;
        _sinceStart = Stopwatch.StartNew();
        _process = Process.Start(start) ?? throw new BenchmarkException("The bot did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Memory held at this moment, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it has used of the processor so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static BotProcess Start(string assembly, SeededDatabase database, FakeSlack slack)
    {
        if (!File.Exists(assembly))
            throw new BenchmarkException($"There is no {assembly}.");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(assembly), "serve"])
        {
            // Where its appsettings.json is.
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(assembly)),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ConnectionStrings__HandoverBot"] = database.ConnectionString;
        start.Environment["Slack__ApiToken"] = slack.BotToken;
        start.Environment["Slack__SigningSecret"] = slack.SigningSecret;
        start.Environment["Slack__SocketMode"] = "false";
        start.Environment["Slack__ApiUrl"] = slack.ApiUrl;
        start.Environment["Channels__Allocation"] = SampleCompany.AllocationChannel;
        start.Environment["Channels__Leadership"] = SampleCompany.LeadershipChannel;
        return new BotProcess(start, address);
    }

    /// <summary>Waits until the bot says that it is ready.</summary>
    /// <returns>How long that took from the start of the process.</returns>
    public async Task<TimeSpan> Ready(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!_process.HasExited && _sinceStart.Elapsed < Patience)
        {
            try
            {
                using var answer = await http.GetAsync("/health/ready", cancellation);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return _sinceStart.Elapsed;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(Glance, cancellation);
        }

        throw new BenchmarkException($"The bot did not get ready. Its last words:\n{string.Join('\n', _lastLines)}");
    }

    /// <summary>Ends the process the hard way, as a power cut would.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _lastLines.Enqueue(line);
        while (_lastLines.Count > LinesKept)
            _lastLines.TryDequeue(out _);
    }
}
