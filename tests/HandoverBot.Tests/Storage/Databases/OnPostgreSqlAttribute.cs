using System.Reflection;

using HandoverBot.Storage;

using Xunit.Sdk;

namespace HandoverBot.Tests.Storage.Databases;

/// <summary>
/// Runs a theory against a new PostgreSQL database. Skipped where the machine has no PostgreSQL, unless
/// HANDOVERBOT_TESTS_MUST_RUN is true: then it fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public OnPostgreSqlAttribute()
    {
        var mustRun = Environment.GetEnvironmentVariable("HANDOVERBOT_TESTS_MUST_RUN") == "true";
        if (PostgreSqlServer.Binaries is null && !mustRun)
            Skip = "PostgreSQL is not installed on this machine.";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StorageProvider.PostgreSql]];
}
