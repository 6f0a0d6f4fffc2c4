using System.Reflection;

using HandoverBot.Storage;

using Xunit.Sdk;

namespace HandoverBot.Tests.Storage.Databases;

/// <summary>Runs a theory against a temporary SQLite file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StorageProvider.Sqlite]];
}
