using System.Globalization;
using System.Text.Json.Nodes;

using HandoverBot.Tests.Stories.Setting;
using HandoverBot.Tests.Stories.Year;

namespace HandoverBot.Tests.Stories;

/// <summary>
/// A year of a team at random: forty people, six hundred customers, a hundred handovers, bad days of Slack, and an app that
/// dies now and then. What must be impossible is looked for every week, and the books are closed at the end.
/// </summary>
public sealed class YearTests
{
    private const int Seed = 2026;

    /// <summary>Set it to a number to see another year.</summary>
    private const string OtherSeed = "HANDOVERBOT_YEAR_SEED";

    [Fact]
    public async Task A_year_leaves_the_books_in_order_and_breaks_no_rule()
    {
        var seed = Environment.GetEnvironmentVariable(OtherSeed) is { Length: > 0 } other ? int.Parse(other, CultureInfo.InvariantCulture) : Seed;
        using var policy = new EditedPolicy();
        policy.Change(Enliven);
        await using var year = await SimulatedYear.Begin(seed, policy.Path);
        try
        {
            await year.Run();
        }
        catch (Exception failure)
        {
            Assert.Fail($"On {year.Today:yyyy-MM-dd} of the year with {OtherSeed}={seed}: {failure.Message}\n{failure.StackTrace}");
        }
    }

    /// <summary>The handbook has no holidays, no monthly review and nobody who is picked; a year should see them all.</summary>
    private static void Enliven(JsonObject policy)
    {
        policy["working_time"]!["holidays"] = new JsonArray(
            Holiday("2026-01-01"), Holiday("2026-04-06", "EU"), Holiday("2026-05-01", "EU"), Holiday("2026-05-25", "US", "EU"), Holiday("2026-07-03", "US"),
            Holiday("2026-09-07", "US"), Holiday("2026-11-26", "US"), Holiday("2026-12-25"), Holiday("2027-01-01"));
        policy["cadence"]!["monthly_balance"] = new JsonArray("allocator", "leadership");
        policy["cadence"]!["stand_ups"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "sales_europe",
            ["name"] = "Sales stand-up, Europe",
            ["weekday"] = "thursday",
            ["region"] = "EU",
            ["roles"] = new JsonArray("TAE", "TAM"),
            ["picks"] = 1,
            ["agenda"] = new JsonArray("What is your path to quota this quarter?"),
        });
    }

    private static JsonObject Holiday(string day, params string[] regions)
    {
        var holiday = new JsonObject { ["on"] = day, ["name"] = "Holiday" };
        if (regions.Length > 0)
            holiday["regions"] = new JsonArray([.. regions.Select(region => (JsonNode)region)]);
        return holiday;
    }
}
