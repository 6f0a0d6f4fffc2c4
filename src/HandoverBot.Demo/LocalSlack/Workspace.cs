using HandoverBot.Demo.Samples;

namespace HandoverBot.Demo.LocalSlack;

/// <summary>The sample workspace: who is in it and which channels they share.</summary>
internal sealed record Workspace(IReadOnlyList<SamplePerson> People, IReadOnlyList<Channel> Channels)
{
    public const string Name = "Tideline";

    public const string AllocationChannel = "allocation";
    public const string LeadershipChannel = "leadership";

    /// <summary>Each pool with the channel its people share, such as <c>EU CSM</c> and <c>eu-csm</c>.</summary>
    public static IReadOnlyDictionary<string, string> PoolChannels { get; } =
        new[] { "EU CSM", "EU TAM", "US CSM", "US TAM" }.ToDictionary(pool => pool, ChannelOf);

    public static Workspace With(IReadOnlyList<SamplePerson> people)
    {
        Channel Of(string name, Func<SamplePerson, bool> isMember) =>
            new(name, [.. people.Where(isMember).Select(p => p.SlackId)]);

        return new Workspace(people,
        [
            Of("general", _ => true),
            Of(AllocationChannel, p => p.Is("allocator") || p.Is("leadership") || p.Is("lead")),
            Of(LeadershipChannel, p => p.Is("allocator") || p.Is("leadership")),
            .. PoolChannels.Select(pool => Of(pool.Value, p => p.Is("allocator") || p.Pool == pool.Key)),
        ]);
    }

    private static string ChannelOf(string pool) => pool.Replace(' ', '-').ToLowerInvariant();
}

/// <summary>A channel of the sample workspace.</summary>
/// <param name="Members">Slack ids, without the bot, which is in every channel.</param>
internal sealed record Channel(string Name, IReadOnlyList<string> Members)
{
    public string Id => "C0" + Name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
