using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Whether what was said about a gate clears it.</summary>
internal static class GateDecisions
{
    public static Outcome ConfirmPlan(Handover state, ConfirmPlan command, HandoverFacts facts, Policy policy)
    {
        var link = command.Link ?? state.AccountPlan ?? facts.Account.AccountPlan;
        var updatedOn = command.UpdatedOn ?? state.AccountPlanUpdatedOn ?? facts.Account.AccountPlanUpdatedOn;
        if (link is null || !WebLink.Is(link))
            return Outcome.Refuse(RefusalKind.Invalid, "Paste the link to the account plan; it begins with https://.");
        if (updatedOn is not { } day)
            return Outcome.Refuse(RefusalKind.Invalid, "Say on which day the account plan was last updated.");
        if (day > facts.Today)
            return Outcome.Refuse(RefusalKind.Invalid, $"{HandoverWords.Day(day)} is still to come; give the day it was last updated.");

        if (command.Answers.Any(answer => answer.Mark == ChecklistMark.NotApplicable))
            return Outcome.Refuse(RefusalKind.Invalid, "A question about the plan is confirmed, or open.");
        var before = PlanQuestions.For(state, link);
        if (TickFaults.Of(before, command.Answers, Reopen(state)) is { } fault)
            return Outcome.Refuse(RefusalKind.Invalid, fault);

        var questions = before.With(command.Answers, by: null, default);
        var tooOld = policy.GateRule(Gate.AccountPlan)?.IsTooOld(day, facts.Today) == true;
        string[] findings =
        [
            tooOld
                ? $"The plan was last updated {HandoverWords.Day(day)}, {facts.Today.DayNumber - day.DayNumber} days ago; bring it up to date"
                : $"Last updated {HandoverWords.Day(day)}",
            questions.IsComplete
                ? $"the owner confirms: {Quoted(questions.Lines)}"
                : $"the owner has not confirmed yet: {Quoted(questions.Open)}",
        ];
        return Outcome.Of(new PlanConfirmed(link, day, questions.IsComplete && !tooOld, string.Join("; ", findings)) { Ticks = command.Answers });
    }

    public static Outcome RecordInvoices(Handover state, RecordInvoices command)
    {
        var standing = command.Standing;
        if (state.Invoices is { } known && (known.AsOf > standing.AsOf || IsOldNews(state, known, standing)))
            return Outcome.Of();
        return Outcome.Of(new InvoicesRecorded(standing, standing.IsClear, InvoiceWords.Finding(standing)));
    }

    public static Outcome TickChecklist(Handover state, TickChecklist command)
    {
        if (TickFaults.Of(state.Checklist, command.Ticks, Reopen(state)) is { } fault)
            return Outcome.Refuse(RefusalKind.Invalid, fault);

        var after = state.Checklist.With(command.Ticks, by: null, default);
        if (command.Ticks.IsEmpty && state.Standing(Gate.Onboarding) is { At: not null } standing && standing.IsClear == after.IsComplete)
            return Outcome.Of();
        return Outcome.Of(new ChecklistTicked(command.Ticks, after.IsComplete, $"{after.Progress} items settled"));
    }

    public static Outcome TakeIn(Handover state, TakeInItems command)
    {
        ChecklistItem[] items = [.. state.Checklist.Lacking(command.Items)];
        return items.Length == 0
            ? Outcome.Of()
            : Outcome.Of(new ChecklistExtended(
                [.. items], Passed: false, $"{Wording.Count(items.Length, "item")} of today's policy came onto the list; {state.Checklist.With(items).Progress} items settled"));
    }

    public static Outcome ConfirmHealth(ConfirmHealth command) =>
        Noted(command.Note, new HealthConfirmed(command.IsHealthy, command.Note), "Say in a sentence how usage and engagement look.");

    public static Outcome ConfirmRightSized(ConfirmRightSized command) =>
        Noted(command.Note, new RightSizeConfirmed(command.IsRightSized, command.Note), "Say in a sentence what you checked they pay for.");

    public static Outcome Waive(Handover state, WaiveGate command)
    {
        if (state.Standing(command.Gate) is not { } standing)
            return Outcome.Refuse(RefusalKind.Invalid, $"“{command.Gate.Title()}” is not a gate of this handover.");
        if (standing.IsClear)
            return Outcome.Refuse(RefusalKind.Invalid, Wording.Sentence($"“{command.Gate.Title()}” is already clear: {standing.Why}"));
        return Noted(command.Reason, new GateWaived(command.Gate, command.Reason), "Say why it is waived; the new owner will read it.");
    }

    private static string Reopen(Handover state) => $"open it again with `/handover {state.Account}`";

    private static string Quoted(IEnumerable<ChecklistLine> lines) => string.Join(", ", lines.Select(line => $"“{line.Item.Text.TrimEnd('.')}”"));

    /// <summary>The same again, unless it would clear a gate that was pushed back since.</summary>
    private static bool IsOldNews(Handover state, InvoiceStanding known, InvoiceStanding standing) =>
        known.Source == standing.Source
        && known.Note == standing.Note
        && known.IsKnown == standing.IsKnown
        && known.Blocking.SequenceEqual(standing.Blocking)
        && !(standing.IsClear && state.Standing(Gate.Invoices) is { IsClear: false });

    private static Outcome Noted(string note, HandoverEvent happened, string ask) =>
        string.IsNullOrWhiteSpace(note) ? Outcome.Refuse(RefusalKind.Invalid, ask) : Outcome.Of(happened);
}
