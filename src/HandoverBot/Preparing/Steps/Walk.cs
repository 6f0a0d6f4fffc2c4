using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers.Forms;

namespace HandoverBot.Preparing.Steps;

/// <summary>The order of the steps. The reason, asked before there is a handover, is the first.</summary>
public static class Walk
{
    private const int StepsBefore = 1;

    private static readonly PreparationStep[] All = [new PlanStep(), new JointPlanStep(), new InvoicesStep(), new ChecklistStep(), new HealthStep()];

    /// <summary>No gate, so it has no number among the steps.</summary>
    public static BriefStep Brief { get; } = new();

    /// <summary>The steps of this handover: those with a gate that applies to it; after acceptance only invoices still open one.</summary>
    public static IReadOnlyList<PreparationStep> Of(Handover handover) =>
        [.. All.Where(step => step.Gates.Any(gate => handover.Standing(gate) is not null) && (step is InvoicesStep || IsBeforeAcceptance(handover)))];

    public static IReadOnlyList<PreparationStep> Steps => All;

    /// <summary>Whether the person walks through the steps; others reach the ones they share in from their card.</summary>
    public static bool IsFor(FormContext context) =>
        Lifecycle.Offers<RecordInvoices>(context.Handover, context.Now.PartiesOf(context.Viewer));

    /// <summary>Whether the gates can still be cleared one by one.</summary>
    public static bool IsBeforeAcceptance(Handover handover) => Lifecycle.RuleFor(typeof(ConfirmPlan)).From.Contains(handover.Status);

    /// <summary>The first step with an open gate; null where all are clear.</summary>
    public static PreparationStep? FirstOpen(Handover handover) =>
        Of(handover).FirstOrDefault(step => HasOpenGate(step, handover));

    /// <summary>The next step with an open gate; one that is clear is not asked for again.</summary>
    public static PreparationStep? NextOpen(PreparationStep step, Handover handover) =>
        Of(handover).SkipWhile(other => other.Id != step.Id).Skip(1).FirstOrDefault(other => HasOpenGate(other, handover));

    /// <summary>What comes when no gate is open: the brief, once, then the summary.</summary>
    public static IHandoverForm End(FormContext context) => BriefStep.IsDue(context) ? Brief : new Summary();

    /// <summary>Such as "Step 2 of 5".</summary>
    public static string Position(PreparationStep step, Handover handover)
    {
        var steps = Of(handover);
        var number = steps.TakeWhile(other => other.Id != step.Id).Count() + 1 + StepsBefore;
        return $"Step {number} of {steps.Count + StepsBefore}";
    }

    /// <summary>The reason's place before a handover with these gates begins.</summary>
    public static string FirstPosition(IEnumerable<GateRule> gates) =>
        $"Step 1 of {All.Count(step => gates.Any(rule => step.Gates.Contains(rule.Gate))) + StepsBefore}";

    private static bool HasOpenGate(PreparationStep step, Handover handover) =>
        step.Gates.Any(gate => handover.Standing(gate) is { IsClear: false });
}
