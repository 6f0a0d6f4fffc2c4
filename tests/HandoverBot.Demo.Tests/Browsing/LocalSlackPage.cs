using System.Globalization;

using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>
/// The local workspace's page as a person uses it. Every step waits for what it needs, and checks that it took effect where
/// the page shows it at once; what the bot answers is the test's to expect, through the locators.
/// </summary>
internal sealed class LocalSlackPage(IPage page)
{
    private const float SpaceBelow = 16;
    private const int Submissions = 4;
    private const float UntilSubmittedAgain = 30_000;
    private const int HighEnoughForEveryMessage = 2400;

    /// <summary>The messages of the open channel or direct message, oldest first, without threads.</summary>
    public ILocator Messages => page.Locator(".main .msg");

    /// <summary>The messages of the open thread; the first is the one it hangs on.</summary>
    public ILocator ThreadMessages => page.Locator(".thread-pane .msg");

    /// <summary>The open modal. There is one in the whole workspace, whoever is acted as.</summary>
    public ILocator Modal => page.Locator(".modal");

    /// <summary>What the page says is wrong in the modal: the block's id, a colon, and the message.</summary>
    public ILocator ModalErrors => page.Locator(".modal .modal-error");

    public ILocator Home => page.Locator(".home");

    /// <summary>Becomes another person, by full name. The open channel stays; the next step is theirs.</summary>
    public async Task ActAs(string fullName)
    {
        var actors = page.Locator(".actas select");
        await actors.SelectOptionAsync(new SelectOptionValue { Label = fullName });
        await Assertions.Expect(ActingAs).ToHaveTextAsync(fullName);
    }

    public async Task OpenChannel(string name)
    {
        await SidebarItem(name).ClickAsync();
        await Assertions.Expect(page.Locator(".channel-title")).ToHaveTextAsync($"# {name}");
    }

    /// <summary>Opens the bot's conversation with the person acted as. It appears with the bot's first message there.</summary>
    public async Task OpenDirectMessage()
    {
        var person = await ActingAs.TextContentAsync() ?? "";
        await SidebarItem(person).ClickAsync();
        await Assertions.Expect(page.Locator(".channel-title")).ToHaveTextAsync(person);
    }

    /// <summary>Opens the bot's Home tab of the person acted as; the bot hears of it every time.</summary>
    public async Task OpenHome()
    {
        await page.Locator(".sidebar-item:has(.app-dot)").ClickAsync();
        await Assertions.Expect(page.Locator(".channel-title")).ToContainTextAsync("Home");
    }

    /// <summary>Sends a message or a slash command. <c>@ana</c> becomes a mention only where the page offers her by name.</summary>
    public async Task Type(string text)
    {
        var composer = page.Locator(".main .composer");
        await composer.Locator("textarea").FillAsync(text);

        // The button, not the Enter key: Enter picks from the list of names while that is open.
        await composer.Locator(".composer-send").ClickAsync();
        await Assertions.Expect(composer.Locator("textarea")).ToHaveValueAsync("");
    }

    /// <summary>Types into a text field of the modal.</summary>
    public Task Fill(string label, string text) => Field(label).Locator("input").FillAsync(text);

    /// <summary>Ticks every checkbox of a field of the modal.</summary>
    public async Task TickAll(string label)
    {
        foreach (var box in await Field(label).Locator("input[type=checkbox]").AllAsync())
            await box.CheckAsync();
    }

    /// <summary>Ticks a checkbox of the modal.</summary>
    public Task Tick(string option) => Modal.Locator($"label:has(input[type=checkbox]):text-is({Quoted(option)}) input").CheckAsync();

    /// <summary>Chooses from a list or from radio buttons of the modal.</summary>
    public async Task Choose(string label, string option)
    {
        var list = Field(label).Locator("select");
        var radio = Field(label).Locator($"label:has(input[type=radio]):text-is({Quoted(option)}) input");
        await Assertions.Expect(list.Or(radio)).ToBeVisibleAsync();
        if (await list.CountAsync() == 1)
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
        else
            await radio.CheckAsync();
    }

    /// <summary>Picks a day in a date field of the modal.</summary>
    public Task PickDate(string label, DateOnly day) => Field(label).Locator("input[type=date]").FillAsync(Iso(day));

    /// <summary>
    /// Submits the modal, and again where nothing has come of it: an answer that takes longer than Slack waits is lost, as after a start on a
    /// busy computer, and people press the button once more.
    /// </summary>
    public async Task Submit()
    {
        var before = await Modal.InnerTextAsync();
        for (var attempt = 1; attempt <= Submissions; attempt++)
        {
            await Modal.Locator(".modal-btn.primary").ClickAsync();
            try
            {
                await page.WaitForFunctionAsync(
                    "before => document.querySelector('.modal')?.innerText !== before", before, new() { Timeout = UntilSubmittedAgain });
                return;
            }
            catch (TimeoutException) when (attempt < Submissions)
            {
            }
        }
    }

    public Task CloseModal() => Modal.Locator(".modal-x").ClickAsync();

    /// <summary>Clicks a button of the newest message that has one with this text, or of Home.</summary>
    public Task ClickButton(string text) => page.Locator($".main .bk-button:text-is({Quoted(text)})").Last.ClickAsync();

    /// <summary>Chooses from a list in the newest message that offers the option, or in Home; overflow menus too.</summary>
    public Task ChooseInMessage(string option) =>
        page.Locator($".main select.bk-select:has(option:text-is({Quoted(option)}))").Last
            .SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Opens the thread of the newest message that contains the text and has answers.</summary>
    public Task OpenThread(string text) =>
        Messages.Filter(new() { HasText = text }).Locator(".thread-summary").Last.ClickAsync();

    public async Task CloseThread()
    {
        await page.Locator(".thread-pane").GetByText("✕").ClickAsync();
        await Assertions.Expect(ThreadMessages).ToHaveCountAsync(0);
    }

    public Task Screenshot(string path) => page.ScreenshotAsync(new() { Path = path });

    /// <summary>
    /// A picture of a part of the page from its top, without the empty space at its right and its bottom. Messages are pictured as a whole;
    /// modals as high as they are, with what they scroll.
    /// </summary>
    /// <param name="width">At most this wide.</param>
    public async Task Screenshot(string path, ILocator part, float width)
    {
        await page.Mouse.MoveAsync(0, 0);
        var isModal = await part.EvaluateAsync<bool>("part => part.closest('.modal') !== null");
        if (!isModal)
            await page.SetViewportSizeAsync(BrowserSession.Width, HighEnoughForEveryMessage);
        await part.EvaluateAsync("part => { for (const e of part.querySelectorAll('*')) e.scrollTop = 0; part.scrollIntoView(); }");
        await Clip(path, part, width);
        await page.SetViewportSizeAsync(BrowserSession.Width, BrowserSession.Height);
    }

    private async Task Clip(string path, ILocator part, float width)
    {
        var box = await part.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not on the page.");
        var contentBottom = await part.EvaluateAsync<float>(
            "part => Math.max(...[...part.querySelectorAll('*')].filter(e => !e.children.length).map(e => e.getBoundingClientRect().bottom))");
        await page.ScreenshotAsync(new()
        {
            Path = path,
            Clip = new()
            {
                X = box.X,
                Y = box.Y,
                Width = Math.Min(box.Width, width),
                Height = Math.Min(box.Height, contentBottom - box.Y + SpaceBelow),
            },
        });
    }

    private ILocator ActingAs => page.Locator(".actas select option:checked");

    private ILocator Field(string label) => Modal.Locator($".bk-input:has(> .bk-label:text-is({Quoted(label)}))");

    private ILocator SidebarItem(string text) => page.Locator($".sidebar-item:text-is({Quoted(text)})");

    /// <summary>As a string of a selector.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
