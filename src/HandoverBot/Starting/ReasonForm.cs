using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Starting;

/// <summary>The first step: why the account leaves the book, before there is a handover.</summary>
public static class ReasonForm
{
    public const string Id = "propose_handover";
    public const string Reason = "Reason";
    public const string Evidence = "Evidence";
    public const string EvidenceLabel = "What supports it?";

    /// <param name="reasonId">The reason that is chosen at first; null, or one that is not offered, for none.</param>
    public static ModalViewDefinition Render(Account account, Policy policy, Roster roster, string position, string? reasonId = null) => new()
    {
        CallbackId = Id,
        PrivateMetadata = new ReasonRef(account.Id, reasonId ?? "").ToString(),
        Title = $"Hand over {account.Name}".Truncate(SlackLimits.ViewTitle),
        Submit = "Save and continue",
        Close = "Close",
        Blocks = [.. Blocks(account, policy, roster, position, reasonId)],
    };

    private static IEnumerable<Block> Blocks(Account account, Policy policy, Roster roster, string position, string? reasonId)
    {
        var owner = account.Owner is { } id ? roster.NameOf(id) : "nobody";
        var offered = policy.Reasons.Where(reason => IsOffered(reason, account, roster)).ToList();
        yield return Kit.Context($"{position} · *Why does it leave the book?*");
        yield return Kit.Section(Mrkdwn.Lines(
            $"*{account.Name}*, owned by {owner}",
            AccountFactsView.Of(account, policy)));
        yield return Kit.Input(
            "Reason", Reason, Kit.Select(Entries.Action, "Choose a reason", [.. offered.Select(reason => Kit.Option(reason.Label, reason.Id))], reasonId));
        yield return Kit.Input(
            EvidenceLabel, Evidence, Kit.TextInput(Entries.Action, multiline: true), optional: true,
            hint: "What you saw and what you tried. The people who decide read this first.");
    }

    /// <summary>Reasons for other roles only lead to a refusal. Those that nobody may give stay: picking one gives advice.</summary>
    private static bool IsOffered(Reason reason, Account account, Roster roster) =>
        !reason.Allowed || account.Owner is not { } id || roster.Find(id) is not { } owner || reason.IsFor(owner.Role);
}
