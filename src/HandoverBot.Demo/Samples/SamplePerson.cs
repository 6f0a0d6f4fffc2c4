namespace HandoverBot.Demo.Samples;

/// <summary>One row of the sample people.csv, as far as the workspace needs it.</summary>
internal sealed record SamplePerson(
    string SlackId, string Email, string Name, string Role, string Region, string TimeZone, IReadOnlyList<string> Flags)
{
    /// <summary>The name people mention them by.</summary>
    public string Handle => Email[..Email.IndexOf('@', StringComparison.Ordinal)];

    public string Pool => $"{Region} {Role}";

    public bool Is(string flag) => Flags.Contains(flag);

    /// <summary>Reads people.csv; the samples need no quoting.</summary>
    public static IReadOnlyList<SamplePerson> Read(string csv) =>
    [
        .. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(f => new SamplePerson(f[0], f[1], f[2], f[3], f[4], f[5], f[6].Split(';', StringSplitOptions.RemoveEmptyEntries))),
    ];
}
