using System.Reflection;

using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Forms;
using HandoverBot.Hosting;
using HandoverBot.Storage;

namespace HandoverBot.Tests.Architecture;

public sealed class LayersTests
{
    private const string App = "HandoverBot";

    private static readonly string[] Features = ["Starting", "Preparing", "Deciding", "Meeting", "Explaining", "Briefing", "Recalling", "Books", "Home", "Reminding", "Allocating"];

    /// <summary>What a view has no business with: where things are stored, how they are sent, and the network.</summary>
    private static readonly string[] OutOfSight =
        [$"{App}.Storage", $"{App}.Slack.Outgoing", $"{App}.Slack.Prompting", "SlackNet.ISlackApiClient", "System.Net", "System.IO", "Microsoft.EntityFrameworkCore"];

    private static readonly Assembly AppAssembly = typeof(Bot).Assembly;

    [Fact]
    public void Every_feature_folder_is_known_here() => Assert.All(
        Features, feature => Assert.Contains(TypeUses.Written(AppAssembly), type => IsIn(type, $"{App}.{feature}")));

    [Fact]
    public void No_feature_uses_another() => Assert.Empty(
        from feature in Features
        from type in TypeUses.Written(AppAssembly)
        where IsIn(type, $"{App}.{feature}")
        from used in TypeUses.Of(type)
        where Features.Any(other => other != feature && IsIn(used, $"{App}.{other}"))
        select $"{type} uses {used}");

    [Fact]
    public void Nothing_that_features_share_uses_a_feature() => Assert.Empty(
        from shared in new[] { "Handovers", "Checklists", "Slack", "Storage", "Accounts", "Invoices", "Policies", "Troubles", "Digests", "Underway", "Crm", "Errands", "Vitally", "Ledgers", "Allocations", "Planning" }
        from type in TypeUses.Written(AppAssembly)
        where IsIn(type, $"{App}.{shared}")
        from used in TypeUses.Of(type)
        where Features.Any(feature => IsIn(used, $"{App}.{feature}"))
        select $"{type} uses {used}");

    [Fact]
    public void Views_look_at_what_they_are_given_and_at_nothing_else()
    {
        var views = TypeUses.Written(AppAssembly).Where(IsView).ToList();
        Assert.True(views.Count > 20, $"Only {views.Count} views were found.");
        Assert.Empty(
            from view in views
            from used in TypeUses.Of(view)
            where OutOfSight.Any(hidden => IsIn(used, hidden) || used.FullName == hidden)
            select $"{view} uses {used}");
    }

    [Fact]
    public void The_domain_needs_the_base_library_only()
    {
        Assert.All(
            typeof(HandoverDecider).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
        var project = Repository.Read("src", "HandoverBot.Domain", "HandoverBot.Domain.csproj");
        Assert.DoesNotContain("Reference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Uses_are_found_wherever_they_hide()
    {
        var uses = TypeUses.Of(typeof(Hiding));

        Assert.All(
            [typeof(HandoverBotDb), typeof(Uri), typeof(Version), typeof(TimeoutException), typeof(AccountStore), typeof(DateOnly)],
            type => Assert.Contains(type, uses));
    }

    private static bool IsIn(Type type, string space) =>
        type.Namespace == space || (type.Namespace?.StartsWith($"{space}.", StringComparison.Ordinal) ?? false);

    private static bool IsView(Type type) =>
        type.Name.EndsWith("View", StringComparison.Ordinal)
        || type.Name.EndsWith("Card", StringComparison.Ordinal)
        || type.Name.EndsWith("Form", StringComparison.Ordinal)
        || typeof(IHandoverForm).IsAssignableFrom(type)
        || typeof(IHandoverCard).IsAssignableFrom(type)
        || IsIn(type, $"{App}.Preparing.Steps");

    /// <summary>Uses types in a lambda, after an await, in a generic argument, a catch and a local.</summary>
    private sealed class Hiding
    {
        public static async Task<object?> Use(Func<Task> wait)
        {
            Func<object> lambda = () => new Uri("https://example.com");
            try
            {
                await wait();
                var days = new List<DateOnly>();
                return (days, lambda, typeof(HandoverBotDb), Generic<Version>());
            }
            catch (TimeoutException)
            {
                return null;
            }
        }

        private static Type Generic<T>()
            where T : notnull => typeof(Dictionary<T, AccountStore>);
    }
}
