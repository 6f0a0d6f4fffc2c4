using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>The browser of this computer; none is downloaded.</summary>
internal static class Chromium
{
    public static string? Find() => Programs.Find("chromium", "chromium-browser", "google-chrome", "chrome.exe");

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find() ?? throw new InvalidOperationException("There is no Chromium on this computer."),
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });
}
