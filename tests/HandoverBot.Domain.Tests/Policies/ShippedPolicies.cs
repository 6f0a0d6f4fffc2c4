using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>The policy files that ship with the app.</summary>
public static class ShippedPolicies
{
    public static Policy Handbook2024 { get; } = Read(TextOf("handbook-2024"));

    public static Policy Handbook2025 { get; } = Read(TextOf("handbook-2025"));

    public static Policy SmallTeam { get; } = Read(TextOf("small-team"));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder(), "*.json")];

    public static string TextOf(string name) => File.ReadAllText(Path.Combine(Folder(), $"{name}.json"));

    public static Policy Read(string json)
    {
        var reading = PolicyReader.Read(json);
        Assert.Empty(reading.Faults);
        return Assert.IsType<Policy>(reading.Policy);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HandoverBot.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "src", "HandoverBot", "Policies");
    }
}
