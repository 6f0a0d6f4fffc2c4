using HandoverBot.Demo.LocalSlack;

namespace HandoverBot.Demo.Tests.LocalSlack;

public sealed class LocalSlackInstallerTests : IDisposable
{
    private static readonly LocalSlackPackage Package = new("local-slack-linux-x64", "bin/local-slack");

    private static readonly string Manifest = $$"""{ "version": "{{LocalSlackPackage.Version}}" }""";

    private readonly DemoFolder _cache = DemoFolder.Open(keepIn: null);

    [Fact]
    public void Nothing_is_found_before_the_first_time() => Assert.Null(Installer.Find());

    [Fact]
    public void What_is_installed_is_used_again()
    {
        Put(LocalSlackPackage.Version);

        Assert.Equal(Path.Combine(PackageFolder, "bin/local-slack"), Installer.Find());
    }

    [Fact]
    public void Another_version_is_not_used()
    {
        Put("0.1.7");

        Assert.Null(Installer.Find());
    }

    [Fact]
    public void A_half_written_package_is_not_used()
    {
        Put(LocalSlackPackage.Version);
        File.WriteAllText(Path.Combine(PackageFolder, "package.json"), "{");

        Assert.Null(Installer.Find());
    }

    [Fact]
    public async Task Without_npm_the_message_says_what_to_install()
    {
        var refusal = await Assert.ThrowsAsync<DemoException>(
            () => Installer.InstallAsync(CancellationToken.None, npm: "no-such-program-as-npm"));

        Assert.Contains("Install Node.js", refusal.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task When_npm_fails_its_own_words_are_shown()
    {
        var npm = Script("echo 'E404 no such package'; exit 1");

        var refusal = await Assert.ThrowsAsync<DemoException>(() => Installer.InstallAsync(CancellationToken.None, npm));

        Assert.Contains("E404 no such package", refusal.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Npm_is_asked_for_the_exact_version()
    {
        var npm = Script("echo \"asked for $*\"; exit 1");

        var refusal = await Assert.ThrowsAsync<DemoException>(() => Installer.InstallAsync(CancellationToken.None, npm));

        Assert.Contains($"local-slack-linux-x64@{LocalSlackPackage.Version}", refusal.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Several_that_install_at_once_never_meet_half_of_it()
    {
        var npm = Script($"""
            package="$3/node_modules/{Package.Name}"
            mkdir -p "$package/bin"
            echo '{Manifest}' > "$package/package.json"
            touch "$package/{Package.Program}"
            for line in 1 2 3 4 5 6 7 8; do sleep 0.02; echo "# $line" >> "$package/{Package.Program}"; done
            """);
        var home = Directory.CreateDirectory(Path.Combine(_cache.Path, "home")).FullName;
        var installer = new LocalSlackInstaller(Package, Path.Combine(home, "local-slack"));

        var programs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            await installer.InstallAsync(CancellationToken.None, npm);
            return await File.ReadAllLinesAsync(installer.Find()!);
        })));

        Assert.All(programs, lines => Assert.Equal(8, lines.Length));
        Assert.Equal(["local-slack"], Directory.GetDirectories(home).Select(Path.GetFileName));
    }

    [UnixFact]
    public async Task What_an_attempt_that_was_cut_off_left_is_replaced()
    {
        var cache = Path.Combine(_cache.Path, "local-slack");
        Directory.CreateDirectory(Path.Combine(cache, "node_modules"));
        var npm = Script($"""
            package="$3/node_modules/{Package.Name}"
            mkdir -p "$package/bin"
            echo '{Manifest}' > "$package/package.json"
            touch "$package/{Package.Program}"
            """);
        var installer = new LocalSlackInstaller(Package, cache);

        Assert.Null(installer.Find());
        Assert.Equal(Path.Combine(cache, "node_modules", Package.Name, Package.Program), await installer.InstallAsync(CancellationToken.None, npm));
    }

    public void Dispose() => _cache.Dispose();

    private LocalSlackInstaller Installer => new(Package, _cache.Path);

    private string PackageFolder => Path.Combine(_cache.Path, "node_modules", Package.Name);

    private void Put(string version)
    {
        Directory.CreateDirectory(Path.Combine(PackageFolder, "bin"));
        File.WriteAllText(Path.Combine(PackageFolder, Package.Program), "");
        File.WriteAllText(Path.Combine(PackageFolder, "package.json"), Manifest.Replace(LocalSlackPackage.Version, version, StringComparison.Ordinal));
    }

    private string Script(string body)
    {
        var file = _cache.File("npm");
        File.WriteAllText(file, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
