namespace HandoverBot.Demo;

/// <summary>Where one run keeps its database, samples and logs. Removed at the end unless the person wants to keep it.</summary>
internal sealed class DemoFolder : IDisposable
{
    private readonly bool _keep;

    private DemoFolder(string path, bool keep) => (Path, _keep) = (path, keep);

    public string Path { get; }

    public static DemoFolder Open(string? keepIn) => keepIn is null
        ? new DemoFolder(Directory.CreateTempSubdirectory("handoverbot-demo-").FullName, keep: false)
        : new DemoFolder(Directory.CreateDirectory(keepIn).FullName, keep: true);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (!_keep)
            Directory.Delete(Path, recursive: true);
    }
}
