using HandoverBot.Fakes;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Tests.Storage.Databases;

namespace HandoverBot.Tests.Policies;

public sealed class PolicyLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handoverbot-policies-").FullName;

    /// <summary>In New York, where the handbook counts its days, it is the morning of that day.</summary>
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_version_whose_day_lies_ahead_waits_and_takes_over_while_the_bot_runs(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await using (var before = await Started(database, "old", "2025-01-01"))
            Assert.Equal("old", before.InForce);

        await using var bot = await Started(database, "new", "2026-04-01");
        Assert.Equal("old", bot.InForce);

        // Midnight in New York is four in the morning in UTC.
        _clock.MoveTo(new DateTimeOffset(2026, 4, 1, 3, 59, 59, TimeSpan.Zero));
        Assert.Equal("old", bot.InForce);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("new", bot.InForce);

        await using var restarted = await Started(database, "new", "2026-04-01");
        Assert.Equal("new", restarted.InForce);
        Assert.Equal(2, (await database.NewScope().Policies.Adoptions(CancellationToken.None)).Count);
        Assert.Equal("old", (await restarted.Library.InForceOn(new DateOnly(2026, 3, 31), CancellationToken.None)).Stamp.Name);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Going_back_to_the_old_file_is_one_configuration_line(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await (await Started(database, "old", "2025-01-01")).DisposeAsync();
        await (await Started(database, "new", "2026-04-01")).DisposeAsync();
        await (await Started(database, "old", "2025-01-01")).DisposeAsync();

        _clock.MoveTo(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
        await using (var bot = await Started(database, "old", "2025-01-01"))
            Assert.Equal("old", bot.InForce);
        await using (var bot = await Started(database, "new", "2026-04-01"))
            Assert.Equal("new", bot.InForce);
        await using var back = await Started(database, "old", "2025-01-01");
        Assert.Equal("old", back.InForce);
        Assert.Equal(["old", "new", "old", "new", "old"], await Adopted(database));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_bot_with_nothing_to_go_by_until_the_day_comes_does_not_start_and_notes_nothing(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);

        var refusal = await Assert.ThrowsAsync<PolicyNotInEffectException>(() => Started(database, "new", "2026-04-01"));

        Assert.Equal(
            "The policy new takes effect on 2026-04-01, and until then there is none to go by. Set Policy:Path to one that is in effect and "
            + "start with that first; then this one can wait for its day. Or start with this one from 2026-04-01 on.",
            refusal.Message);
        Assert.Empty(await Adopted(database));
        _clock.MoveTo(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await Started(database, "new", "2026-04-01");
        Assert.Equal("new", bot.InForce);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_version_that_counts_and_can_no_longer_be_read_keeps_the_bot_from_starting(StorageProvider provider)
    {
        await using var database = await TestDatabase.Open(provider);
        await (await Started(database, "old", "2025-01-01")).DisposeAsync();
        var db = database.NewScope().Db;
        foreach (var policy in db.Policies)
            db.Policies.Update(policy).Entity.Text = "{}";
        await db.SaveChangesAsync();

        var refusal = await Assert.ThrowsAsync<PolicyUnreadableException>(() => Started(database, "new", "2026-04-01"));

        Assert.StartsWith("The policy old (", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_in_force_before_the_versions_are_read()
    {
        await using var database = await TestDatabase.Open(StorageProvider.Sqlite);
        await using var bot = new StartedPolicies(database.Provider, database.ConnectionString, File("new", "2026-04-01"), _clock);
        Assert.Throws<InvalidOperationException>(() => bot.InForce);

        await bot.Library.Load(CancellationToken.None);

        Assert.Equal("new", bot.InForce);
        Assert.False(bot.Library.IsRecorded);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<IEnumerable<string>> Adopted(TestDatabase database) =>
        (await database.NewScope().Policies.Adoptions(CancellationToken.None)).Select(each => each.Name);

    private async Task<StartedPolicies> Started(TestDatabase database, string name, string effectiveFrom)
    {
        var bot = new StartedPolicies(database.Provider, database.ConnectionString, File(name, effectiveFrom), _clock);
        await bot.Start();
        return bot;
    }

    private string File(string name, string effectiveFrom)
    {
        var shipped = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Policies", "handbook-2025.json"));
        var path = Path.Combine(_folder, $"{name}.json");
        System.IO.File.WriteAllText(path, shipped
            .Replace("\"name\": \"handbook-2025\"", $"\"name\": \"{name}\"", StringComparison.Ordinal)
            .Replace("\"effective_from\": \"2025-01-01\"", $"\"effective_from\": \"{effectiveFrom}\"", StringComparison.Ordinal));
        return path;
    }
}
