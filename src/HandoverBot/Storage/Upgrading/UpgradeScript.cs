using System.Reflection;

namespace HandoverBot.Storage.Upgrading;

/// <summary>One step of the database's structure. A script that was released is never changed; a new one follows it.</summary>
internal sealed record UpgradeScript(int Version, string Name, string Sql)
{
    /// <summary>In order. The files are called like <c>0001_first_tables.sql</c>, one set for each database.</summary>
    public static IReadOnlyList<UpgradeScript> For(StorageProvider provider)
    {
        var assembly = typeof(UpgradeScript).Assembly;
        var folder = $"{typeof(UpgradeScript).Namespace}.Scripts.{provider}.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(resource => Read(assembly, resource, resource[folder.Length..^".sql".Length])),
        ];
    }

    private static UpgradeScript Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new UpgradeScript(int.Parse(file[..4]), file[5..], reader.ReadToEnd());
    }
}
