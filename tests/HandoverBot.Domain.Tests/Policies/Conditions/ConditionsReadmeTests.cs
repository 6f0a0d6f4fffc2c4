using System.Text.RegularExpressions;

namespace HandoverBot.Domain.Tests.Policies.Conditions;

/// <summary>The page on adding a condition quotes real files, so that its example is one that works.</summary>
public sealed partial class ConditionsReadmeTests
{
    private static readonly string Folder = ShippedPolicies.Folder("src", "HandoverBot.Domain", "Policies", "Conditions");

    [Fact]
    public void Every_piece_of_code_stands_in_the_file_that_is_named_before_it()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var pieces = Code().Matches(readme);

        Assert.Equal(5, pieces.Count);
        Assert.All(pieces, piece =>
        {
            var file = Link().Matches(readme[..piece.Index])[^1].Groups["path"].Value;
            Assert.Contains(Lines(piece.Groups["code"].Value), Lines(File.ReadAllText(Path.Combine(Folder, file))), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Assert.All(Link().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))), link => Assert.True(File.Exists(Path.Combine(Folder, link.Groups["path"].Value)), link.Value));

    /// <summary>Without the indentation, which differs from place to place.</summary>
    private static string Lines(string text) => string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"```(csharp|json)\n(?<code>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<path>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
