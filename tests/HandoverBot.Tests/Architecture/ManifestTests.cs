using System.Text.Json;
using System.Text.RegularExpressions;

using HandoverBot.Commands.Diagnosing;
using HandoverBot.Hosting;
using HandoverBot.Tests.Stories.Setting;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Tests.Architecture;

/// <summary>Holds manifest.json against what the app handles and calls, and against Slack's limits.</summary>
public sealed partial class ManifestTests
{
    /// <summary>The scopes each method of the Web API needs; opening and publishing views needs none.</summary>
    private static readonly Dictionary<string, string[]> ScopesOfMethods = new(StringComparer.Ordinal)
    {
        ["Chat.PostMessage"] = ["chat:write"],
        ["Chat.Update"] = ["chat:write"],
        ["Conversations.Open"] = ["im:write"],
        ["Conversations.List"] = ["channels:read", "groups:read"],
        ["Conversations.History"] = ["channels:history", "groups:history", "im:history"],
        ["Conversations.Replies"] = ["channels:history", "groups:history", "im:history"],
        ["Views.Open"] = [],
        ["Views.Push"] = [],
        ["Views.Publish"] = [],
        ["Views.UpdateByViewId"] = [],
    };

    private static readonly Manifest Manifest = Manifest.Read();

    [Fact]
    public void Every_command_that_is_handled_is_announced_and_no_other() =>
        Assert.Equal(Handled(typeof(ISlashCommandHandler)).Select(CommandOf).Order(), Manifest.Features.SlashCommands.Select(command => command.Name).Order());

    [Fact]
    public void Every_event_that_is_handled_is_subscribed_to_and_no_other() => Assert.Equal(
        Handled(typeof(IEventHandler<>)).SelectMany(EventsOf).Order(), Manifest.Settings.EventSubscriptions.BotEvents.Order());

    [Fact]
    public async Task Every_command_that_is_announced_is_answered()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        foreach (var command in Manifest.Features.SlashCommands)
        {
            var answer = await team.As(Cast.Ana).Command(command.Name, "help");
            Assert.Contains($"`{command.Name}`", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_asks_for_the_scopes_the_app_needs_and_no_other()
    {
        var called = Repository.Sources("src", "HandoverBot").SelectMany(source => ApiCall().Matches(source)).Select(call => call.Groups["method"].Value).Distinct(StringComparer.Ordinal);
        var needed = called.SelectMany(method => ScopesOfMethods[method]).Append("commands").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(needed, Manifest.OauthConfig.Scopes.Bot);
        Assert.Equal(needed, SlackScopes.Needed.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_explains_every_scope()
    {
        var readme = Repository.Read("README.md");
        Assert.All(Manifest.OauthConfig.Scopes.Bot, scope => Assert.Matches($@"(?m)^\|[^|]*`{scope}`[^|]*\|", readme));
    }

    [Fact]
    public void Buttons_Home_and_Socket_Mode_are_switched_on()
    {
        Assert.True(Manifest is
        {
            Features.AppHome: { HomeTabEnabled: true, MessagesTabEnabled: true },
            Settings: { Interactivity.IsEnabled: true, SocketModeEnabled: true, OrgDeployEnabled: false, TokenRotationEnabled: false },
        });
        Assert.All(Manifest.Features.SlashCommands, command => Assert.True(command.ShouldEscape && command.UsageHint.Length > 0));
    }

    [Fact]
    public void It_keeps_to_Slacks_limits()
    {
        Assert.InRange(Manifest.DisplayInformation.Name.Length, 1, 35);
        Assert.InRange(Manifest.DisplayInformation.Description.Length, 1, 140);
        Assert.Matches("^#[0-9a-f]{6}$", Manifest.DisplayInformation.BackgroundColor);
        Assert.InRange(Manifest.Features.BotUser.DisplayName.Length, 1, 80);
        Assert.All(Manifest.Features.SlashCommands, command =>
        {
            Assert.Matches("^/[a-z]{1,31}$", command.Name);
            Assert.InRange(command.Description.Length, 1, 2000);
            Assert.InRange(command.UsageHint.Length, 1, 1000);
        });
    }

    [Fact]
    public void What_Slack_does_not_know_is_refused() =>
        Assert.Throws<JsonException>(() => Manifest.Parse(Repository.Read("manifest.json").Replace("usage_hint", "usage_hints", StringComparison.Ordinal)));

    private static IEnumerable<Type> Handled(Type handler) => TypeUses.Written(typeof(Bot).Assembly)
        .Where(type => !type.IsAbstract && type.GetInterfaces().Any(each => each == handler || (each.IsGenericType && each.GetGenericTypeDefinition() == handler)));

    private static string CommandOf(Type handler) => (string)handler.GetField("Name")!.GetRawConstantValue()!;

    /// <summary>SlackNet names its types after Slack's events.</summary>
    private static IEnumerable<string> EventsOf(Type handler) => handler.GetInterfaces()
        .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEventHandler<>))
        .Select(each => JsonNamingPolicy.SnakeCaseLower.ConvertName(each.GetGenericArguments()[0].Name));

    [GeneratedRegex(@"\b(api|slack)\.(?<method>(Auth|Chat|Conversations|Team|Users|Views)\.[A-Z]\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApiCall();
}
