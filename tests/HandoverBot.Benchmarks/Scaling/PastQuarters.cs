using System.Globalization;

using Microsoft.Data.Sqlite;

namespace HandoverBot.Benchmarks.Scaling;

/// <summary>
/// Ten years of what was told and written down of every account, put into the database by itself: for each account one to ten owners, and for each
/// quarter an ARR and a line in the snapshot of its first day.
/// </summary>
internal static class PastQuarters
{
    /// <summary>None of this has to survive a power cut.</summary>
    private const string Hasty = "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000;";

    private static readonly string[] Steps =
    [
        """
        WITH RECURSIVE turn (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM turn WHERE number < 10),
          owned AS (SELECT rowid AS place, id, owner, CASE WHEN rowid % 3 = 0 THEN 5 + rowid % 6 ELSE 1 + rowid % 3 END AS turns FROM accounts)
        INSERT INTO ownership_events (account_id, number, owner, first_day, day_is_assumed, told_at, word_kind, word_by, reason, supersedes)
        SELECT id, number, CASE WHEN number = turns THEN owner ELSE printf('U%05d', (place * 7 + number * 13) % $people) END,
          date('2017-01-01', '+' || ((number - 1) * 3500 / turns) || ' days'), 0,
          date('2017-01-01', '+' || ((number - 1) * 3500 / turns) || ' days') || 'T08:00:00.0000000Z', 'source', 'accounts.csv', NULL, ''
        FROM owned JOIN turn ON number <= turns ORDER BY id, number
        """,
        """
        INSERT INTO ownerships (account_id, since, owner, until, handover_id)
        SELECT account_id, first_day, owner, until, NULL
        FROM (SELECT *, lead(first_day) OVER (PARTITION BY account_id ORDER BY number) AS until FROM ownership_events)
        WHERE owner IS NOT NULL
        """,
        """
        WITH RECURSIVE quarter (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM quarter WHERE number < 40)
        INSERT INTO arr_observations (account_id, number, on_day, arr_minor, churned, told_at, origin)
        SELECT id, number, date('2017-01-01', '+' || (number * 3 - 3) || ' months'), arr_minor * (60 + number) / 100, 0,
          date('2017-01-01', '+' || (number * 3 - 3) || ' months') || 'T08:00:00.0000000Z', 'accounts.csv'
        FROM accounts CROSS JOIN quarter ORDER BY id, number
        """,
        """
        WITH RECURSIVE quarter (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM quarter WHERE number < 40)
        INSERT INTO book_snapshots (day, quarter, taken_at, policy_hash)
        SELECT date('2017-01-01', '+' || (number * 3 - 3) || ' months'), (2017 + (number - 1) / 4) || 'Q' || (1 + (number - 1) % 4),
          date('2017-01-01', '+' || (number * 3 - 3) || ' months') || 'T12:00:00.0000000Z', 'none'
        FROM quarter
        """,
        """
        INSERT INTO book_snapshot_lines (day, account_id, owner, owner_is_known, arr_minor)
        SELECT day, a.id, o.owner, 1, r.arr_minor
        FROM (SELECT day, row_number() OVER (ORDER BY day) AS number FROM book_snapshots) s CROSS JOIN accounts a
          CROSS JOIN arr_observations r ON r.account_id = a.id AND r.number = s.number
          LEFT JOIN ownerships o ON o.account_id = a.id AND o.since <= day AND (o.until IS NULL OR o.until > day)
        ORDER BY day, a.id
        """,
    ];

    /// <param name="people">Of how many the earlier owners are taken.</param>
    public static async Task Write(string connectionString, int people, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection($"{connectionString};Pooling=False");
        await connection.OpenAsync(cancellation);
        await Run(connection, Hasty, people, cancellation);
        await Run(connection, "BEGIN", people, cancellation);
        foreach (var step in Steps)
            await Run(connection, step, people, cancellation);
        await Run(connection, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE);", people, cancellation);
    }

    private static async Task Run(SqliteConnection connection, string sql, int people, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("$people", people.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
