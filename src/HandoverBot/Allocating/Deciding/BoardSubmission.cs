using HandoverBot.Allocating.Board;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Interaction;

namespace HandoverBot.Allocating.Deciding;

/// <summary>A form of the board: done for those who may, and the board drawn again.</summary>
public abstract class BoardSubmission(Callers callers, BoardMessages board, Prompts prompts, ILogger log) : SubmissionHandler(callers, log)
{
    protected override async Task<ViewSubmissionResponse> Run(ViewSubmission submission, Person caller)
    {
        if (!BoardAccess.May(caller))
            return Notice("Not done", BoardAccess.Refusal);
        if (BoardErrand.Parse(submission.View.PrivateMetadata) is not { Rows.IsEmpty: false } errand)
            return Notice("Not done", $"This form is from an older version of the app. Type `{AllocateCommand.Name}` again.");
        return await Run(errand, submission.View.State, caller);
    }

    protected abstract Task<ViewSubmissionResponse> Run(BoardErrand errand, ViewState values, Person caller);

    /// <summary>Draws the page again that the form was opened from.</summary>
    protected async Task Redraw(BoardErrand errand, Person caller, params IReadOnlyList<string> news)
    {
        if (errand.ResponseUrl is { } url)
            prompts.Answer(url, await board.Page(errand.Place, caller, CancellationToken.None, news), replaceOriginal: true);
    }

    protected static ViewErrorsResponse Wrong(string blockId, string sentence) => new()
    {
        Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [blockId] = sentence },
    };

    protected static UpdateViewResponse Notice(string title, params IEnumerable<string> sentences) =>
        new() { View = Modal.Notice(title, sentences.Select(sentence => Kit.Section($"{sentence}"))) };
}
