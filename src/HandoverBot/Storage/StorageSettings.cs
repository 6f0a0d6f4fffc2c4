namespace HandoverBot.Storage;

/// <summary>Where the database is.</summary>
public sealed record StorageSettings(StorageProvider Provider, string ConnectionString)
{
    /// <exception cref="StorageSettingsException">The configuration names no database that could be opened.</exception>
    public static StorageSettings From(IConfiguration configuration)
    {
        var connectionString = configuration.GetConnectionString("HandoverBot");
        return configuration["Storage:Provider"] switch
        {
            null or "" or nameof(StorageProvider.Sqlite) => new(
                StorageProvider.Sqlite,
                string.IsNullOrWhiteSpace(connectionString) ? "Data Source=handoverbot.db" : connectionString),
            nameof(StorageProvider.PostgreSql) => new(
                StorageProvider.PostgreSql,
                string.IsNullOrWhiteSpace(connectionString)
                    ? throw new StorageSettingsException(
                        "Storage:Provider is PostgreSql, but ConnectionStrings:HandoverBot does not say where the database is. "
                        + "Set it, for example to Host=localhost;Database=handoverbot;Username=handoverbot;Password=…")
                    : connectionString),
            var unknown => throw new StorageSettingsException(
                $"Storage:Provider is '{unknown}'. Set it to Sqlite (the default) or PostgreSql."),
        };
    }
}

public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>The settings for the database are wrong; the message says what would be right.</summary>
public sealed class StorageSettingsException(string message) : Exception(message);
