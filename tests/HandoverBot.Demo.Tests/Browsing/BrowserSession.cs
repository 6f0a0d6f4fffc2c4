using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>One headless browser on one page of a local workspace.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    public const int Width = 1280;
    public const int Height = 900;

    /// <summary>A page that never shows it is a failure; a slow computer is not.</summary>
    private const float Patience = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserSession(IPlaywright playwright, IBrowser browser, LocalSlackPage page) =>
        (_playwright, _browser, Page) = (playwright, browser, page);

    public LocalSlackPage Page { get; }

    public static async Task<BrowserSession> OpenAsync(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = Width, Height = Height } });
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await page.GotoAsync(address.ToString());
        return new BrowserSession(playwright, browser, new LocalSlackPage(page));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
