using System.Runtime.InteropServices;

namespace HandoverBot.Demo.LocalSlack;

/// <summary>The npm package that holds the local Slack workspace for one kind of computer.</summary>
/// <param name="Name">Such as <c>local-slack-linux-x64</c>.</param>
/// <param name="Program">Where the program lies inside the package.</param>
internal sealed record LocalSlackPackage(string Name, string Program)
{
    public const string Version = "0.1.8";

    public static LocalSlackPackage ForThisComputer() => For(CurrentSystem(), RuntimeInformation.OSArchitecture);

    /// <summary>The package for a system and processor, or a refusal where the workspace is not made for them.</summary>
    public static LocalSlackPackage For(OSPlatform system, Architecture architecture) =>
        (system.ToString(), architecture) switch
        {
            ("LINUX", Architecture.X64) => new("local-slack-linux-x64", "bin/local-slack"),
            ("LINUX", Architecture.Arm64) => new("local-slack-linux-arm64", "bin/local-slack"),
            ("OSX", Architecture.X64) => new("local-slack-darwin-x64", "bin/local-slack"),
            ("OSX", Architecture.Arm64) => new("local-slack-darwin-arm64", "bin/local-slack"),
            ("WINDOWS", Architecture.X64) => new("local-slack-windows-x64", "bin/local-slack.exe"),
            _ => throw new DemoException(
                $"The local Slack workspace is not made for {system} on {architecture}; it is for Linux and macOS (x64 and arm64) " +
                "and Windows (x64). Run the demo on one of these, or connect the bot to a real workspace as the README describes."),
        };

    private static OSPlatform CurrentSystem() =>
        OperatingSystem.IsWindows() ? OSPlatform.Windows
        : OperatingSystem.IsMacOS() ? OSPlatform.OSX
        : OperatingSystem.IsLinux() ? OSPlatform.Linux
        : OSPlatform.Create(Environment.OSVersion.Platform.ToString());
}
