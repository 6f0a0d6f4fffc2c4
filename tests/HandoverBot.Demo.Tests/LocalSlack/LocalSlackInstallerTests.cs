using HandoverBot.Demo.LocalSlack;

namespace HandoverBot.Demo.Tests.LocalSlack;

public sealed class LocalSlackInstallerTests : IDisposable
{
    private static readonly LocalSlackPackage Package = new("local-slack-linux-x64", "bin/local-slack");

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

    public void Dispose() => _cache.Dispose();

    private LocalSlackInstaller Installer => new(Package, _cache.Path);

    private string PackageFolder => Path.Combine(_cache.Path, "node_modules", Package.Name);

    private void Put(string version)
    {
        Directory.CreateDirectory(Path.Combine(PackageFolder, "bin"));
        File.WriteAllText(Path.Combine(PackageFolder, Package.Program), "");
        File.WriteAllText(Path.Combine(PackageFolder, "package.json"), $$"""{ "version": "{{version}}" }""");
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
