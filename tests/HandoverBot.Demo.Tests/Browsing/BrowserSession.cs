using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>One headless browser on one page of a local workspace.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    /// <summary>A page that never shows it is a failure; a slow computer is not.</summary>
    private const float Patience = 60_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserSession(IPlaywright playwright, IBrowser browser, LocalSlackPage page) =>
        (_playwright, _browser, Page) = (playwright, browser, page);

    public LocalSlackPage Page { get; }

    public static async Task<BrowserSession> OpenAsync(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
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
