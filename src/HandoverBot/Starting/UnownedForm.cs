using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Starting;

/// <summary>Begins to give an account an owner that nobody owns: no reason is asked, because it leaves nobody.</summary>
public static class UnownedForm
{
    public const string Id = "give_owner";
    public const string Note = "What to know";

    public static ModalViewDefinition Render(Account account, Policy policy, Recommendation recommendation) => new()
    {
        CallbackId = Id,
        PrivateMetadata = account.Id.Value,
        Title = $"An owner for {account.Name}".Truncate(SlackLimits.ViewTitle),
        Submit = "Propose",
        Close = "Close",
        Blocks =
        [
            Kit.Section(Mrkdwn.Lines($"*{account.Name}*, which nobody owns", AccountFactsView.Of(account, policy))),
            Kit.Section(Mrkdwn.Lines(
                recommendation.Pool is { } pool ? $"*Recommended: {pool}*" : (Mrkdwn)$"*The policy cannot say: a person must choose the pool*",
                $"{recommendation.Because}")),
            Kit.Input(
                "What should those who decide know?", Note, Kit.TextInput(Entries.Action, multiline: true), optional: true,
                hint: "Next, the pool is decided, and its lead names a person. It is theirs the moment they accept."),
        ],
    };

    public static Propose Read(ViewState values) => new(Reason.WithoutOwner.Id, values.Text(Note) ?? "");
}
