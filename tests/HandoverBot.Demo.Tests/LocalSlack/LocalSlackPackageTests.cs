using System.Runtime.InteropServices;

using HandoverBot.Demo.LocalSlack;

namespace HandoverBot.Demo.Tests.LocalSlack;

public class LocalSlackPackageTests
{
    [Theory]
    [InlineData("LINUX", Architecture.X64, "local-slack-linux-x64", "bin/local-slack")]
    [InlineData("LINUX", Architecture.Arm64, "local-slack-linux-arm64", "bin/local-slack")]
    [InlineData("OSX", Architecture.X64, "local-slack-darwin-x64", "bin/local-slack")]
    [InlineData("OSX", Architecture.Arm64, "local-slack-darwin-arm64", "bin/local-slack")]
    [InlineData("WINDOWS", Architecture.X64, "local-slack-windows-x64", "bin/local-slack.exe")]
    public void Each_kind_of_computer_has_its_package(string system, Architecture architecture, string name, string program)
    {
        var package = LocalSlackPackage.For(OSPlatform.Create(system), architecture);

        Assert.Equal(new LocalSlackPackage(name, program), package);
    }

    [Theory]
    [InlineData("WINDOWS", Architecture.Arm64)]
    [InlineData("FREEBSD", Architecture.X64)]
    public void Other_computers_are_told_where_the_demo_does_run(string system, Architecture architecture)
    {
        var refusal = Assert.Throws<DemoException>(() => LocalSlackPackage.For(OSPlatform.Create(system), architecture));

        Assert.Contains("Run the demo on one of these", refusal.Message, StringComparison.Ordinal);
    }
}
