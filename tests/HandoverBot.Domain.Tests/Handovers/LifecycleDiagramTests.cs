using System.Text.RegularExpressions;

using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Tests.Handovers;

/// <summary>The README's diagram and the lifecycle table say the same.</summary>
public sealed partial class LifecycleDiagramTests
{
    private const string AnyLive = "Withdraw ends it from any live state";

    [Fact]
    public void Every_arrow_of_the_diagram_is_in_the_table()
    {
        foreach (var (from, to, label) in Arrows().Where(arrow => CommandOf(arrow.Label) is not null))
        {
            var rule = Lifecycle.RuleFor(CommandOf(label)!);
            Assert.True(from is null ? rule.From.IsEmpty : rule.From.Contains(from.Value), $"{label} from {from}");
            Assert.Contains(to!.Value, rule.To);
        }
    }

    [Fact]
    public void Every_way_the_table_moves_a_handover_is_in_the_diagram()
    {
        var drawn = Arrows().ToHashSet();
        foreach (var rule in Lifecycle.Rules.Where(rule => rule.To.Length > 0 && rule.Command != typeof(Withdraw)))
        {
            foreach (var to in rule.To)
            {
                Assert.True(
                    drawn.Any(arrow => arrow.To == to && (CommandOf(arrow.Label) == rule.Command || IsAboutGates(rule))),
                    $"{rule.Command.Name} to {to} is not drawn");
            }
        }

        Assert.Contains(AnyLive, Diagram(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_status_is_drawn()
    {
        foreach (var status in Enum.GetNames<HandoverStatus>())
            Assert.Contains(status, Diagram(), StringComparison.Ordinal);
    }

    /// <summary>What clears or reopens a gate is drawn as one arrow each way.</summary>
    private static bool IsAboutGates(LifecycleRule rule) =>
        rule.To.SequenceEqual([HandoverStatus.Preparing, HandoverStatus.Ready]) && rule.Command != typeof(AssignNewOwner);

    private static Type? CommandOf(string label) =>
        Lifecycle.Rules.Select(rule => rule.Command).FirstOrDefault(command => label.Split(',')[0] == command.Name);

    private static IEnumerable<(HandoverStatus? From, HandoverStatus? To, string Label)> Arrows() => Arrow().Matches(Diagram())
        .Select(match => (Status(match.Groups["from"].Value), Status(match.Groups["to"].Value), match.Groups["label"].Value.Trim()));

    private static HandoverStatus? Status(string name) => name == "[*]" ? null : Enum.Parse<HandoverStatus>(name);

    private static string Diagram()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HandoverBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        var readme = File.ReadAllText(Path.Combine(folder.FullName, "README.md"));
        return readme.Split("```mermaid")[1].Split("```")[0];
    }

    [GeneratedRegex(@"^\s*(?<from>\[\*\]|\w+) --> (?<to>\[\*\]|\w+):(?<label>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arrow();
}
