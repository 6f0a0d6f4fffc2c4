namespace HandoverBot.Tests.Architecture;

/// <summary>The files this build was made from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>The text of every C# file below a folder.</summary>
    public static IEnumerable<string> Sources(params string[] folder) =>
        from file in Directory.EnumerateFiles(Path.Combine([Root, .. folder]), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar)
        where !name.Contains("obj") && !name.Contains("bin")
        select File.ReadAllText(file);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("These tests run from inside the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "HandoverBot.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
