using System.Text.Json.Nodes;

using HandoverBot.Demo.Tests.Browsing;

using Microsoft.Playwright;

namespace HandoverBot.Demo.Tests.Journeys;

/// <summary>What somebody finds in the morning, in a real browser.</summary>
[Collection(JourneysTakeTurns.Name)]
public class DigestJourneyTests
{
    [ChromiumFact]
    public async Task A_digest_is_read_and_a_line_of_it_is_put_off()
    {
        await using var demo = await JourneyWorkspace.OpenAsync(PolicyOfToday(), runsForLong: true);
        var page = demo.Page;

        await page.ActAs("Hana Sato");
        await page.OpenDirectMessage();
        var digest = page.Messages.Filter(new() { HasText = "One message a working day" });
        await Assertions.Expect(digest).ToContainTextAsync("Sales stand-up is today.");
        await Assertions.Expect(digest).ToContainTextAsync("Which accounts could leave your book?");
        await Assertions.Expect(digest).ToContainTextAsync("Dogwood Dairy: Fully expanded and committed");
        await new Pictures(page).Take("18-digest.png", digest);

        await page.ChooseInMessage("Tomorrow");
        await Assertions.Expect(digest).ToContainTextAsync("You put it off until");
    }

    /// <summary>A policy by which there is something to say on the day of the test, whenever that is: everybody works around the clock.</summary>
    private static string PolicyOfToday()
    {
        var today = TimeProvider.System.GetUtcNow();
        var policy = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json")))!;
        policy["name"] = "digest journey";
        string[] days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
        policy["working_time"] = new JsonObject { ["days"] = new JsonArray([.. days.Select(day => JsonValue.Create(day))]), ["from_hour"] = 0, ["to_hour"] = 24 };
        policy["fiscal_year"]!["start_month"] = (today.Month % 12) + 1;
        policy["cadence"]!["quarter_end_notice_days"] = 40;
        policy["cadence"]!["stand_ups"] = new JsonArray([.. days.Select(day => new JsonObject
        {
            ["id"] = day,
            ["name"] = "Sales stand-up",
            ["weekday"] = day,
            ["roles"] = new JsonArray("TAM"),
            ["agenda"] = new JsonArray("What is your path to quota this quarter?", "Which accounts are at risk, and what would help?"),
        })]);
        return policy.ToJsonString();
    }
}
