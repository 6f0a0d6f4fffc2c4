using System.Text.Json.Nodes;
using HandoverBot.Fakes.Delivering;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>Applies what a bot answers to a submission, as far as Slack would take it.</summary>
internal sealed class SubmissionAnswers(Workspace workspace)
{
    private const string Where = "view_submission";
    private static readonly Dictionary<string, string> NoErrors = [];

    /// <summary>To be called under the gate.</summary>
    public SubmitAnswer Apply(StoredView view, BotAnswer answer)
    {
        var errors = NoErrors;
        string action;
        try
        {
            action = answer.Accepted ? Take(view, answer, ref errors) : "failed";
        }
        catch (Refusal refusal)
        {
            workspace.Violate(Where, refusal.Message);
            action = "failed";
        }

        workspace.Waits.Changed();
        var top = workspace.Views.Top(view.User);
        return new SubmitAnswer(answer.Status, action, errors, top is null ? null : new FakeView(top, workspace));
    }

    private string Take(StoredView view, BotAnswer answer, ref Dictionary<string, string> errors)
    {
        if (answer.Text.Length == 0)
        {
            workspace.Views.Close(view);
            return "close";
        }

        var body = answer.Body ?? throw new Refusal("the answer must be empty or application/json", [answer.Text]);
        var action = body.Text("response_action");
        switch (action)
        {
            case "clear":
                workspace.Views.Clear(view.User);
                break;
            case "update":
                workspace.Views.Update(view, Modal(body));
                break;
            case "push":
                workspace.Views.Push(view.User, Modal(body), trigger: null);
                break;
            case "errors":
                errors = Errors(view, body);
                break;
            default:
                throw new Refusal("unknown response_action", [answer.Text]);
        }

        return action;
    }

    private static JsonObject Modal(JsonObject body)
    {
        var definition = body["view"] as JsonObject ?? throw new Refusal("missing required field: view");
        ViewRules.Check(definition, Surface.Modal);
        return definition;
    }

    private static Dictionary<string, string> Errors(StoredView view, JsonObject body)
    {
        if (body["errors"] is not JsonObject { Count: > 0 } given)
            throw new Refusal("errors must name at least one block");
        var inputs = view.Blocks.OfType<JsonObject>().Where(b => b.Text("type") == "input").Select(b => b.Text("block_id")).ToHashSet(StringComparer.Ordinal);
        foreach (var (block, _) in given)
        {
            if (!inputs.Contains(block))
                throw new Refusal($"errors names {block}, which is no input block of this view");
            if (given.Text(block) is not { Length: > 0 })
                throw new Refusal($"the error of {block} says nothing");
        }

        return given.ToDictionary(e => e.Key, e => e.Value!.ToString(), StringComparer.Ordinal);
    }
}
