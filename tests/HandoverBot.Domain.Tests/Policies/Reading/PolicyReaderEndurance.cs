using System.Text.Json.Nodes;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Policies.Reading;

/// <summary>Whatever the file holds, it is a policy or has faults; nothing else happens.</summary>
public sealed class PolicyReaderEndurance
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("-1.5e300")]
    [InlineData("\"x\"")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("[[]]")]
    [InlineData("{}")]
    [InlineData("{ \"kind\": \"not\" }")]
    public void Any_value_may_stand_in_any_place(string value)
    {
        foreach (var path in PathsOf(JsonNode.Parse(SmallPolicy.Json)!))
        {
            var json = SmallPolicy.With(path, value);
            var reading = PolicyReader.Read(json);

            Assert.Equal(reading.Policy is null, !reading.Faults.IsEmpty);
            Assert.All(reading.Faults, fault => Assert.StartsWith("$", fault.Path, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Any_piece_of_the_text_may_be_lost() =>
        Prop.ForAll(
            Gen.Choose(0, SmallPolicy.Json.Length).Two().ToArbitrary(),
            cut =>
            {
                var (start, end) = (Math.Min(cut.Item1, cut.Item2), Math.Max(cut.Item1, cut.Item2));
                var reading = PolicyReader.Read(SmallPolicy.Json.Remove(start, end - start));
                return reading.Policy is null == !reading.Faults.IsEmpty;
            }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> PathsOf(JsonNode node, string path = "$")
    {
        IEnumerable<(string Path, JsonNode? Node)> children = node switch
        {
            JsonObject item => item.Select(member => ($"{path}.{member.Key}", member.Value)),
            JsonArray list => list.Select((value, index) => ($"{path}[{index}]", value)),
            _ => [],
        };
        return children.SelectMany(child => PathsOf(child.Node!, child.Path).Prepend(child.Path));
    }
}
