using HandoverBot.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Preparing.Steps;

/// <summary>Where the account plan is, what the owner confirms of it, and when the handover call takes place.</summary>
public sealed class PlanStep() : PreparationStep("prepare_plan", "Account plan", Gate.AccountPlan)
{
    private const string Link = "Plan link";
    private const string UpdatedOn = "Plan last updated";
    private const string CallOn = "Handover call";

    public override FormReading Read(ViewState values, FormContext context)
    {
        var typed = values.Text(Link);
        if (typed is not null && !Uri.TryCreate(typed, UriKind.Absolute, out _))
            return FormReading.Wrong(Link, "This is not a link. Paste the whole address; it begins with https://.");
        var link = typed is null ? null : new Uri(typed);
        var updatedOn = values.Day(UpdatedOn);
        if ((link ?? KnownLink(context)) is null)
            return FormReading.Wrong(Link, "Paste the link to the account plan; it begins with https://.");
        if ((updatedOn ?? KnownDay(context)) is null)
            return FormReading.Wrong(UpdatedOn, "Say on which day the plan was last updated.");

        var confirm = new ConfirmPlan(link, updatedOn, ChecklistFields.Read(values).Ticks);
        var atFault = updatedOn > context.Now.Today ? UpdatedOn : Link;
        return FormReading.Of(
            [
                new FormCommand(confirm, atFault),
                .. values.Day(CallOn) is { } day ? [new FormCommand(new BookCall(day), CallOn)] : Array.Empty<FormCommand>(),
            ]);
    }

    protected override IEnumerable<Block> Blocks(FormContext context) =>
    [
        .. KnownLink(context) is { } known ? [Kit.Section($"*The plan:* {known}{Age(context)}")] : Array.Empty<Block>(),
        Kit.Input("Link to the account plan", Link, Kit.TextInput(Entries.Action, initial: KnownLink(context)?.AbsoluteUri)),
        Kit.Input("Last updated", UpdatedOn, Kit.Date(Entries.Action, KnownDay(context))),
        Kit.Section($"*What you confirm of it.* The new owner relies on each; leave open what is not so yet, and come back."),
        .. ChecklistView.Form(new ShownChecklist(
            context.Handover.PlanQuestions, context.Handover.Version, context.Now.Roster, context.Now.Policy.Fiscal, context.Now.Today)
        {
            MayNotApply = false,
        }),
        .. Call(context),
    ];

    /// <summary>Once the call has a time, it is moved on the cards.</summary>
    private static IEnumerable<Block> Call(FormContext context) => context.Handover.CallAt is null
        ?
        [
            Kit.Input(
                "Handover call", CallOn, Kit.Date(Entries.Action, context.Handover.CallOn), optional: true,
                hint: "The day you walk the new owner through the plan. To find one together, propose times on your card."),
        ]
        : [Kit.Section(CallView.Of(context.Now, context.Viewer.Id))];

    /// <summary>Such as ", 12 days old; it may be 92".</summary>
    private static string Age(FormContext context)
    {
        if (KnownDay(context) is not { } day)
            return "";
        var limit = context.Now.Policy.GateRule(Gate.AccountPlan)?.MaxAgeDays is { } most ? $"; it may be {most}" : "";
        return $", {context.Now.Today.DayNumber - day.DayNumber} days old{limit}";
    }

    private static Uri? KnownLink(FormContext context) => context.Handover.AccountPlan ?? context.Now.Account.AccountPlan;

    private static DateOnly? KnownDay(FormContext context) =>
        context.Handover.AccountPlanUpdatedOn ?? context.Now.Account.AccountPlanUpdatedOn;
}
