using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies;

/// <summary>The policy files that ship with the app.</summary>
public static class ShippedPolicies
{
    public static Policy Handbook2024 { get; } = Read(TextOf("handbook-2024"));

    public static Policy Handbook2025 { get; } = Read(TextOf("handbook-2025"));

    public static Policy SmallTeam { get; } = Read(TextOf("small-team"));

    public static TheoryData<string> Files => [.. Paths];

    public static TheoryData<string> Names => [.. Paths.Select(path => Path.GetFileNameWithoutExtension(path))];

    /// <summary>A schema beside them is not one of them.</summary>
    private static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(PoliciesFolder, "*.json").Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal));

    private static string PoliciesFolder => Folder("src", "HandoverBot", "Policies");

    public static Policy Named(string name) => Array.Find([Handbook2024, Handbook2025, SmallTeam], policy => policy.Stamp.Name == name)!;

    public static string TextOf(string name) => File.ReadAllText(Path.Combine(PoliciesFolder, $"{name}.json"));

    /// <summary>The JSON schema beside them.</summary>
    public static string TextOfSchema => File.ReadAllText(Path.Combine(PoliciesFolder, "policy.schema.json"));

    public static Policy Read(string json)
    {
        var reading = PolicyReader.Read(json);
        Assert.Empty(reading.Faults);
        return Assert.IsType<Policy>(reading.Policy);
    }

    /// <summary>A folder of the repository.</summary>
    public static string Folder(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HandoverBot.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine([folder.FullName, .. path]);
    }
}
