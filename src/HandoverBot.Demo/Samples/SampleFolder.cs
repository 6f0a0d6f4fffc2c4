namespace HandoverBot.Demo.Samples;

/// <summary>The sample files, written out for the bot to import.</summary>
internal sealed class SampleFolder
{
    private readonly DemoFolder _folder;

    public SampleFolder(DemoFolder folder, DateOnly today)
    {
        _folder = folder;
        foreach (var name in InImportOrder)
            File.WriteAllText(PathOf(name), SampleFiles.Render(name, today));
        People = SamplePerson.Read(SampleFiles.Render("people", today));
    }

    /// <summary>Accounts name their owners, all others their accounts.</summary>
    public static IReadOnlyList<string> InImportOrder { get; } = ["people", "accounts", "invoices", "ownership", "arr", "usage"];

    public IReadOnlyList<SamplePerson> People { get; }

    public string PathOf(string name) => _folder.File($"{name}.csv");
}
