namespace SlackNet.Compat.Tests.Surface;

public class SurfaceTests
{
    // Types that SlackNet's signatures mention and surface.txt does not list.
    private static readonly string[] UnlistedTypes =
    [
        "SlackNet.Blocks.IActionElement",
        "SlackNet.Blocks.IBlockElement",
        "SlackNet.WebApi.ConversationMembersResponse",
        "SlackNet.WebApi.ConversationMessagesResponse",
        "SlackNet.WebApi.ConversationType",
        "SlackNet.WebApi.PostEphemeralResponse",
        "SlackNet.WebApi.ResponseMetadata",
    ];

    // Members that come from a base type which surface.txt does not list.
    private static readonly string[] UnlistedMembers =
    [
        "SlackNet.Channel: string Id { get; set; }",
    ];

    private readonly PublicSurface surface = PublicSurface.Read();

    [Fact]
    public void Every_public_type_is_one_of_SlackNets() =>
        Assert.Equal(UnlistedTypes, PublicTypes().Select(Signatures.FullName).Where(name => !surface.Lists(name)).Order());

    [Fact]
    public void Every_public_member_has_the_signature_it_has_in_SlackNet() =>
        Assert.Equal(UnlistedMembers, PublicTypes()
            .Where(type => surface.Lists(Signatures.FullName(type)))
            .SelectMany(type => Signatures.MembersOf(type)
                .Except(surface.MembersOf(Signatures.FullName(type)))
                .Select(member => $"{Signatures.FullName(type)}: {member}"))
            .Order());

    [Fact]
    public void Signatures_are_written_as_they_are_listed() =>
        Assert.Equal(
            [
                "Sample(string text = \"\")",
                "DateTime? Day { get; set; }",
                "string Hidden { get; }",
                "Task<TValue> Find<TValue>(IList<string> names, int limit = 100, CancellationToken cancellationToken = default)",
            ],
            Signatures.MembersOf(typeof(Sample)));

    private static Type[] PublicTypes() => typeof(ISlackApiClient).Assembly.GetExportedTypes();

    private sealed class Sample(string text = "")
    {
        public DateTime? Day { get; set; }

        public string Hidden { get; private set; } = text;

        public Task<TValue> Find<TValue>(IList<string> names, int limit = 100, CancellationToken cancellationToken = default) =>
            Task.FromResult<TValue>(default);
    }
}
