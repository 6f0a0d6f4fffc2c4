using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

using Npgsql;

namespace HandoverBot.Tests.Storage.Databases;

/// <summary>
/// A PostgreSQL server for one test run: made in a temporary folder from the machine's own binaries, started when the first
/// test asks, stopped when the test process ends.
/// </summary>
public sealed class PostgreSqlServer
{
    private static readonly Lazy<PostgreSqlServer> Running = new(Start);

    // Kept, because its input must stay open.
    private static Process? _watcher;

    private readonly int _port;
    private int _databases;

    private PostgreSqlServer(int port) => _port = port;

    /// <summary>Where the newest server's binaries are; null where there are none.</summary>
    public static string? Binaries { get; } = FindBinaries();

    public static PostgreSqlServer Instance => Running.Value;

    /// <summary>A new, empty database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private static string? FindBinaries()
    {
        var fromDebian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var v) ? v : 0)
            : Enumerable.Empty<string>();
        var fromPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return fromDebian
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat(fromPath)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static PostgreSqlServer Start()
    {
        if (Binaries is null)
        {
            throw new InvalidOperationException(
                "PostgreSQL is not installed on this machine (looked in /usr/lib/postgresql and on the PATH).");
        }

        var folder = Directory.CreateTempSubdirectory("handoverbot-postgresql-").FullName;
        var data = Path.Combine(folder, "data");
        StopWhenThisProcessEnds(folder, data);
        if (IsRoot)
            Run(["chown", "postgres", folder]);
        Run(AsServer("initdb", ["-D", data, "-U", "handoverbot", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]));

        var server = new PostgreSqlServer(FreePort());
        var options = $"-c listen_addresses=127.0.0.1 -c port={server._port} -c unix_socket_directories= "
            + "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=32MB";
        Run(AsServer("pg_ctl", ["start", "-w", "-D", data, "-l", Path.Combine(folder, "log"), "-o", options]));
        return server;
    }

    /// <summary>A shell waits for the end of its input, which comes however this process ends, and then tidies up.</summary>
    private static void StopWhenThisProcessEnds(string folder, string data)
    {
        const string Script = "read -r _; folder=$0; \"$@\"; rm -rf \"$folder\"";
        _watcher = Process.Start(Shell(Script, [folder, .. AsServer("pg_ctl", ["stop", "-D", data, "-m", "immediate", "-w"])]));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static string[] AsServer(string program, string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return IsRoot ? ["runuser", "-u", "postgres", "--", path, .. arguments] : [path, .. arguments];
    }

    private static void Run(string[] command)
    {
        using var process = Process.Start(Shell("exec \"$0\" \"$@\"", command))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    /// <summary>Without output, which a server would inherit and keep open.</summary>
    private static ProcessStartInfo Shell(string script, string[] arguments) =>
        new("/bin/sh", ["-c", $"exec >/dev/null 2>&1; {script}", .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            UseShellExecute = false,
        };

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=handoverbot;Database={database};Maximum Pool Size=10";
}
