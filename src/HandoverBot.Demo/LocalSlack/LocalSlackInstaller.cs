using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

using HandoverBot.Demo.Processes;

namespace HandoverBot.Demo.LocalSlack;

/// <summary>Puts the local Slack workspace into a folder of this user with npm, once.</summary>
internal sealed class LocalSlackInstaller(LocalSlackPackage package, string cacheFolder)
{
    /// <summary>Where installed workspaces are kept between runs, for this user.</summary>
    public static string DefaultCacheFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "HandoverBot.Demo",
        $"local-slack-{LocalSlackPackage.Version}");

    private string PackageFolder => Path.Combine(cacheFolder, "node_modules", package.Name);

    private string Program => Path.Combine(PackageFolder, package.Program);

    /// <summary>The program, when the right version is already there.</summary>
    public string? Find() => InstalledVersion() == LocalSlackPackage.Version && File.Exists(Program) ? Program : null;

    /// <summary>
    /// Installs the package and returns its program. It is put together beside the cache and moved there whole, so that others who
    /// install it at the same time, or look for it, never meet half of it.
    /// </summary>
    /// <param name="npm">The npm to run; null for the one of this computer.</param>
    /// <exception cref="DemoException">npm is missing or could not install it.</exception>
    public async Task<string> InstallAsync(CancellationToken stop, string? npm = null)
    {
        var specification = $"{package.Name}@{LocalSlackPackage.Version}";
        var staging = Directory.CreateDirectory($"{cacheFolder}.{Guid.NewGuid():N}").FullName;
        try
        {
            var install = new ProcessStartInfo(
                npm ?? (OperatingSystem.IsWindows() ? "npm.cmd" : "npm"),
                ["install", "--prefix", staging, "--no-audit", "--no-fund", "--loglevel=error", specification]);
            var (exitCode, output) = await RunAsync(install, Path.Combine(staging, "npm.log"), stop);
            if (exitCode != 0)
            {
                throw new DemoException(
                    $"npm could not install {specification} (exit code {exitCode}). It said:\n{output}\n" +
                    "Check that this computer reaches its npm registry, then start the demo again.");
            }

            return TakeOver(staging) ?? throw new DemoException(
                $"npm installed {specification}, but its program is not at {Program}. Delete {cacheFolder} and start the demo again.");
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    /// <returns>The program; null where the package has none.</returns>
    private string? TakeOver(string staging)
    {
        try
        {
            Directory.Move(staging, cacheFolder);
        }
        catch (IOException) when (Find() is null)
        {
            // An earlier attempt was cut off, or another version is there.
            if (Directory.Exists(cacheFolder))
                Directory.Delete(cacheFolder, recursive: true);
            Directory.Move(staging, cacheFolder);
        }
        catch (IOException)
        {
            // Somebody else was faster, and theirs is as good.
        }

        return Find();
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo install, string log, CancellationToken stop)
    {
        const int CommandNotFound = 127;
        try
        {
            var result = await ChildProcess.RunAsync("npm", install, log, stop);
            if (result.ExitCode != CommandNotFound)
                return result;
        }
        catch (Win32Exception)
        {
            // Where no shell stands between, a missing program shows here.
        }

        throw new DemoException(
            "The demo needs npm to install the local Slack workspace, and there is none. " +
            "Install Node.js (https://nodejs.org, it brings npm), then start the demo again.");
    }

    private string? InstalledVersion()
    {
        var manifest = Path.Combine(PackageFolder, "package.json");
        if (!File.Exists(manifest))
            return null;

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(manifest));
            return json.RootElement.TryGetProperty("version", out var version) ? version.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
