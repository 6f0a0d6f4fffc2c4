using System.Text;

using HandoverBot.Domain.Policies.Describing;

namespace HandoverBot.Domain.Policies;

/// <summary>A policy as plain text for people to read.</summary>
public static class PolicyDescription
{
    /// <summary>In the order of the file; one that the policy has nothing for is left out.</summary>
    private static readonly (Func<Policy, string> Title, Func<Policy, IEnumerable<string>> Lines)[] Sections =
    [
        (_ => "Basics", BasicLines.Of),
        (_ => "Products", BasicLines.OfProducts),
        (_ => "Roles and books", RoleLines.Of),
        (_ => "Pools", RoleLines.OfPools),
        (RoutingLines.Title, RoutingLines.Of),
        (_ => "Usual moves", MoveLines.Of),
        (_ => "Who decides", DecidingLines.Of),
        (_ => "Reasons for a handover", ReasonLines.OfAllowed),
        (_ => "Not reasons for a handover", ReasonLines.OfRefused),
        (_ => "Gates, which all have to be passed or waived", GateLines.Of),
        (_ => "Deals whose next owner comes in before they land", GateLines.OfHighPotential),
        (_ => "Working time", WorkingTimeLines.Of),
        (_ => "Reminders, reviews and stand-ups", CadenceLines.Of),
        (_ => "Bonuses and quotas", PayLines.Of),
        (_ => "Checklists beside those of the products", ChecklistLines.Of),
    ];

    public static string Describe(Policy policy)
    {
        var text = new StringBuilder();
        text.AppendLine($"Policy {policy.Stamp.Name}, hash {policy.Stamp.Hash}, in effect from {Wording.Day(policy.EffectiveFrom)}");
        foreach (var (title, lines) in Sections)
        {
            string[] said = [.. lines(policy)];
            if (said.Length == 0)
                continue;
            text.AppendLine().AppendLine(title(policy));
            foreach (var line in said)
                text.AppendLine($"  {line}");
        }

        return text.ToString();
    }
}
