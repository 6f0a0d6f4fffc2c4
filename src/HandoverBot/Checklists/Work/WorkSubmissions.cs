using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Checklists.Work;

/// <summary>Submissions of running lists: stored before Slack gets its answer.</summary>
public sealed class WorkSubmissions(Callers callers, WorkReader reader, WorkCommandHandler handler, ILogger<WorkSubmissions> log)
    : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        var id = WorkListId.From(submission.View.PrivateMetadata ?? "");
        var values = submission.View.State;
        if (await reader.Find(id, caller, CancellationToken.None) is not { } seen)
            return Notice("This list no longer exists.");
        var fields = ChecklistFields.Read(values);
        if (fields is { Fault: { } fault, Field: { } field })
            return Wrong(field, fault);

        IReadOnlyList<(WorkCommand Command, string Field)> asked = [.. Commands(values, fields, seen)];
        if (await handler.Handle(id, [.. asked.Select(each => each.Command)], caller, CancellationToken.None) is { } refused)
        {
            return refused.Refusal.Kind == RefusalKind.Invalid
                ? Wrong(asked[refused.Command].Field, refused.Refusal.Sentence)
                : Notice(refused.Refusal.Sentence);
        }

        if (asked.Count == 0 && fields.IsEmpty && !IsStart(values))
            return ViewSubmissionResponse.Null;
        var now = await reader.Find(id, caller, CancellationToken.None) ?? seen;
        return new UpdateViewResponse { View = WorkListView.Of(now, fields.GoesTo ?? fields.Page) };
    }

    /// <summary>Each with the field at which an objection to it would stand.</summary>
    private static IEnumerable<(WorkCommand Command, string Field)> Commands(ViewState values, ChecklistFields fields, WorkNow seen)
    {
        var day = values.Day(WorkListView.FirstDay);
        // Of two who start it the first one says from which day on.
        if (IsStart(values) ? !seen.List.IsBegun : day is not null && day != seen.List.FirstDay)
            yield return (new StartOn(day ?? seen.Today), WorkListView.FirstDay);
        var field = fields.Field ?? values.Values.Keys.FirstOrDefault() ?? "";
        if (!fields.Ticks.IsEmpty)
            yield return (new TickWork(fields.Ticks), field);
        if (fields.TakesIn)
            yield return (new TakeInWork(), field);
    }

    /// <summary>The form that starts a ramp asks for the first day alone.</summary>
    private static bool IsStart(ViewState values) => values.Values.Keys.All(field => field == WorkListView.FirstDay);

    private static ViewErrorsResponse Wrong(string field, string sentence) =>
        new() { Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = sentence } };

    private static UpdateViewResponse Notice(string sentence) =>
        new() { View = Modal.Notice("Not saved", Kit.Section($"{sentence}")) };
}
