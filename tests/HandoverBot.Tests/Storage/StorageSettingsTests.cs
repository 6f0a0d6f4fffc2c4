using HandoverBot.Storage;

using Microsoft.Extensions.Configuration;

namespace HandoverBot.Tests.Storage;

public sealed class StorageSettingsTests
{
    [Fact]
    public void Without_settings_it_is_a_sqlite_file_in_the_working_directory()
    {
        Assert.Equal(new StorageSettings(StorageProvider.Sqlite, "Data Source=handoverbot.db"), Read(provider: null, connection: null));
    }

    [Fact]
    public void The_connection_string_is_taken_as_it_is()
    {
        Assert.Equal(new StorageSettings(StorageProvider.PostgreSql, "Host=db"), Read("PostgreSql", "Host=db"));
        Assert.Equal(new StorageSettings(StorageProvider.Sqlite, "Data Source=x.db"), Read("Sqlite", "Data Source=x.db"));
    }

    [Fact]
    public void An_unknown_provider_is_refused_with_the_known_ones()
    {
        var refusal = Assert.Throws<StorageSettingsException>(() => Read("MySql", "Server=db"));

        Assert.Equal("Storage:Provider is 'MySql'. Set it to Sqlite (the default) or PostgreSql.", refusal.Message);
    }

    [Fact]
    public void PostgreSql_needs_to_be_told_where_it_is()
    {
        var refusal = Assert.Throws<StorageSettingsException>(() => Read("PostgreSql", connection: null));

        Assert.Contains("ConnectionStrings:HandoverBot", refusal.Message, StringComparison.Ordinal);
    }

    private static StorageSettings Read(string? provider, string? connection) => StorageSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = provider,
            ["ConnectionStrings:HandoverBot"] = connection,
        })
        .Build());
}
