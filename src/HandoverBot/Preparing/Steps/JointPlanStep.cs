using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>Where the onboarding plan is that the old and the new owner write together while the deal is open. Either of them says.</summary>
public sealed class JointPlanStep() : PreparationStep(HandoverButtons.JointPlan, "Joint onboarding plan", Gate.JointPlan)
{
    private const string Link = "Joint plan link";

    public override FormReading Read(ViewState values, FormContext context)
    {
        var typed = values.Text(Link);
        // It is written over weeks, so the walk goes on without it.
        if (typed is null && context.Handover.JointPlan is null)
            return FormReading.Of();
        return Uri.TryCreate(typed ?? context.Handover.JointPlan!.AbsoluteUri, UriKind.Absolute, out var link)
            ? FormReading.Of(new ConfirmJointPlan(link), Link)
            : FormReading.Wrong(Link, "This is not a link. Paste the whole address; it begins with https://.");
    }

    protected override IEnumerable<Block> Blocks(FormContext context) =>
    [
        .. EarlyView.Of(context.Now),
        Kit.Input(
            "Link to the onboarding plan you two wrote with the customer", Link, Kit.TextInput(Entries.Action, initial: context.Handover.JointPlan?.AbsoluteUri),
            optional: true, hint: "Leave this empty until it is written. Both of you can come back to it."),
    ];
}
