using HandoverBot.Commands;
using HandoverBot.Fakes;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.Data.Sqlite;

namespace HandoverBot.Tests.Commands;

/// <summary>A folder with a database of its own, in which the command line is tried in process.</summary>
internal sealed class Shell : IDisposable
{
    public const string People = """
        slack_id,email,name,role,region,time_zone,flags
        U01ANA,ana@example.com,Ana Ruiz,TAE,EU,Europe/Madrid,
        U02BEN,ben@example.com,Ben Okoro,CSM,EU,Europe/London,lead
        U03DANA,dana@example.com,Dana Lind,TAM,,Europe/Stockholm,allocator;leadership

        """;

    public const string AccountColumns =
        "account_id,name,arr,owner_email,products,users_by_region,plan,churned,discount_agreement,initial_prepurchase_on,owned_since,"
        + "previous_owner_email,account_plan_url,account_plan_updated_on,health,active_users,growth_potential,landing_arr,"
        + "stripe_customer_ids,vitally_id,slack_channel";

    public const string InvoiceColumns = "account_id,invoice_id,number,amount_due,currency,status,due_on,url";

    private readonly string _folder = Directory.CreateTempSubdirectory("handoverbot-commands-").FullName;

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What the bot was started with; null while it was not.</summary>
    public string[]? Served { get; private set; }

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "handoverbot.db")}";

    public string PathOf(string file) => Path.Combine(_folder, file);

    public string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return PathOf(file);
    }

    /// <summary>Runs a command against this folder's database.</summary>
    public Task<Said> Run(params string[] args) =>
        RunExactly([.. args, "--ConnectionStrings:HandoverBot", ConnectionString, "--Policy:Path", "Policies/handbook-2025.json"]);

    public async Task<Said> RunExactly(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(args, Serve, new Terminal(output, error, IsInteractive: false), Clock);
        return new Said(code, Lines(output), Lines(error));
    }

    /// <summary>The same database as the app sees it.</summary>
    public Task<TestDatabase> Database() => TestDatabase.At(ConnectionString);

    public Task<Said> Import(string kind, string text) => Run("import", kind, Write($"{kind}.csv", text));

    /// <summary>Imports accounts of which only some columns are told.</summary>
    public Task<Said> ImportAccounts(params string[] rows) => Import("accounts", Table(AccountColumns, rows));

    public async Task HasPeople() => Assert.Equal(0, (await Import("people", People)).Code);

    public static string Table(string columns, params string[] rows) => string.Concat(rows.Prepend(columns).Select(row => row + "\n"));

    /// <summary>A row of accounts.csv in which everything else is not known.</summary>
    public static string Account(string id, string column = "", string value = "")
    {
        var columns = AccountColumns.Split(',');
        var values = columns.Select(name => name == column ? value : name switch
        {
            "account_id" => id,
            "name" => $"Account {id}",
            "owner_email" => "ana@example.com",
            _ => "",
        });
        return string.Join(',', values.Select(text => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text));
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    private static IReadOnlyList<string> Lines(StringWriter writer) =>
        writer.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private Task<int> Serve(string[] settings)
    {
        Served = settings;
        return Task.FromResult(0);
    }
}

/// <summary>What a command said, and its exit code.</summary>
internal sealed record Said(int Code, IReadOnlyList<string> Output, IReadOnlyList<string> Error);
