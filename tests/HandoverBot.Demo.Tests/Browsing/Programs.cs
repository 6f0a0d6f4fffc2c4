namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>Looks for programs on the PATH.</summary>
internal static class Programs
{
    public static string? Find(params string[] names) =>
        names
            .SelectMany(_ => Folders, (name, folder) => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static string[] Folders =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
