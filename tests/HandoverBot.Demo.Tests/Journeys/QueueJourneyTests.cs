using HandoverBot.Demo.Tests.Browsing;

using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Journeys;

/// <summary>Several accounts wait for one pool, and its lead fills them all at once; then leadership looks at the balance.</summary>
[Collection(JourneysTakeTurns.Name)]
public class QueueJourneyTests
{
    private const string Eli = "Eli Novak";

    private static readonly (string Command, string Name)[] Waiting =
        [("ferrum systems", "Ferrum Systems"), ("lumen kitchens", "Lumen Kitchens")];

    [ChromiumFact]
    public async Task The_lead_fills_the_whole_queue_at_once()
    {
        await using var demo = await JourneyWorkspace.OpenAsync();
        try
        {
            var pictures = new Pictures(demo.Page);
            await AnaProposesTwo(demo.Page);
            await DanaSendsThemToEuTam(demo.Page);
            await EliTakesTheSuggestion(demo.Page, pictures);
            await LeoLooksAtTheBalance(demo.Page, pictures);
            await demo.UntilEverythingIsSaid();
            var lines = (await demo.ExportHandovers()).Split('\n');
            Assert.Single(lines, line => line.Contains("EU TAM", StringComparison.Ordinal)
                && (line.Contains("Fay Moreau", StringComparison.Ordinal) || line.Contains("Rio Sandoval", StringComparison.Ordinal)));
        }
        catch
        {
            await demo.KeepEvidence(nameof(The_lead_fills_the_whole_queue_at_once));
            throw;
        }
    }

    private static async Task AnaProposesTwo(LocalSlackPage page)
    {
        await page.ActAs(AcmeHandover.Ana);
        await page.OpenChannel("general");
        foreach (var (command, _) in Waiting)
        {
            await page.Type($"/handover {command}");
            await page.Choose("Reason", "The deal has landed");
            await page.Submit();
            await Assertions.Expect(page.Modal).ToContainTextAsync("Step 2 of 5");
            await page.CloseModal();
        }
    }

    private static async Task DanaSendsThemToEuTam(LocalSlackPage page)
    {
        await page.ActAs(AcmeHandover.Dana);
        await page.OpenChannel("allocation");
        foreach (var (_, name) in Waiting)
        {
            var card = page.Messages.Filter(new() { HasText = $"Handover of {name}" });
            await card.Locator(".bk-button:text-is(\"Approve EU TAM\")").ClickAsync();
            await Assertions.Expect(card).ToContainTextAsync("EU TAM, decided by Dana Lindqvist");
        }
    }

    private static async Task EliTakesTheSuggestion(LocalSlackPage page, Pictures pictures)
    {
        await page.ActAs(Eli);
        await page.OpenHome();
        await page.ClickButton("Suggest for all 2 of EU TAM");
        await Assertions.Expect(page.Modal).ToContainTextAsync("2 accounts for EU TAM");
        await Assertions.Expect(page.Modal).ToContainTextAsync("that is proven");
        await pictures.Take("17-suggestion.png", page.Modal);
        await page.Choose("Lumen Kitchens · $24k ARR · from Ana Ruiz · suggested: Rio Sandoval", "Leave for later");
        await page.Submit();
        await Assertions.Expect(page.Modal).ToContainTextAsync("Left for later");
        await Assertions.Expect(page.Modal).ToContainTextAsync("Ferrum Systems: ");
        await page.CloseModal();
    }

    private static async Task LeoLooksAtTheBalance(LocalSlackPage page, Pictures pictures)
    {
        await page.ActAs("Leo Grant");
        await page.OpenChannel("general");
        await page.Type("/mybook balance");
        await Assertions.Expect(page.Messages.Last).ToContainTextAsync("Over the cap: Hana Sato.");
        await pictures.Take("19-balance.png", page.Messages.Last);
    }
}
