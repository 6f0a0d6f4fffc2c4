using HandoverBot.Demo.Tests.Browsing;

using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Journeys;

/// <summary>
/// Takes the README's pictures on the way, where <c>HANDOVERBOT_PICTURES</c> names a folder of the repository, such as <c>docs</c>.
/// </summary>
internal sealed class Pictures(LocalSlackPage page)
{
    private const float Width = 740;

    private static readonly string? Folder = FolderFrom(Environment.GetEnvironmentVariable("HANDOVERBOT_PICTURES"));

    public async Task Take(string name, ILocator part)
    {
        if (Folder is not null)
            await page.Screenshot(Path.Combine(Folder, name), part, Width);
    }

    private static string? FolderFrom(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
            return null;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandoverBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("HANDOVERBOT_PICTURES only works inside the repository.");
        return Directory.CreateDirectory(Path.Combine(folder.FullName, setting)).FullName;
    }
}
