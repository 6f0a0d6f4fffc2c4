using HandoverBot.Hosting;

using SlackNet;

namespace HandoverBot.Tests.Architecture;

public sealed class CompatTests
{
    [Fact]
    public void It_offers_no_type_that_the_app_does_not_use()
    {
        var library = typeof(ISlackApiClient).Assembly;
        var used = TypeUses.Written(typeof(Bot).Assembly).SelectMany(TypeUses.Of).Where(type => type.Assembly == library).ToHashSet();
        Assert.Contains(typeof(ISlackApiClient), used);
        for (var reached = used.ToList(); reached.Count > 0;)
            reached = [.. reached.SelectMany(Promised).Where(type => type.Assembly == library && used.Add(type))];

        var unused = library.GetExportedTypes().Where(type => !used.Contains(type)).Select(type => type.FullName).Order().ToList();
        Assert.True(unused.Count == 0, string.Join('\n', unused));
    }

    private static IEnumerable<Type> Promised(Type type) =>
        TypeUses.Surface(type).Concat(type.DeclaringType is { } outer ? [outer] : []).SelectMany(TypeUses.Parts).Where(part => part.IsVisible);
}
