using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Api;

internal sealed class ViewMethods(Workspace workspace)
{
    public JsonObject Open(Arguments arguments)
    {
        var definition = Modal(arguments);
        var id = arguments.Required("trigger_id");
        var trigger = workspace.Triggers.Use(id);
        return Answer(workspace.Views.Open(trigger.User, definition, id));
    }

    public JsonObject Push(Arguments arguments)
    {
        var definition = Modal(arguments);
        var id = arguments.Required("trigger_id");
        var trigger = workspace.Triggers.Use(id);
        if (trigger.View is null || workspace.Views.Find(trigger.View, externalId: null) is not { Type: "modal" })
            throw new Refusal("invalid_trigger_id", ["views.push needs a trigger from inside an open modal"]);
        return Answer(workspace.Views.Push(trigger.User, definition, id));
    }

    public JsonObject Update(Arguments arguments)
    {
        var definition = Definition(arguments);
        var (id, externalId) = (arguments.Text("view_id"), arguments.Text("external_id"));
        if (id is not null == externalId is not null)
            throw new Refusal("invalid_arguments", ["provide either view_id or external_id"]);
        var view = workspace.Views.Find(id, externalId) ?? throw new Refusal("not_found");
        ViewRules.Check(definition, view.Type == "home" ? Surface.Home : Surface.Modal);
        RefuseStale(arguments, view);
        workspace.Views.Update(view, definition);
        return Answer(view);
    }

    public JsonObject Publish(Arguments arguments)
    {
        var definition = Definition(arguments);
        var user = workspace.UserOrRefuse(arguments.Required("user_id"));
        ViewRules.Check(definition, Surface.Home);
        if (workspace.Views.Home(user.Id) is { } home)
            RefuseStale(arguments, home);
        return Answer(workspace.Views.Publish(user.Id, definition));
    }

    private JsonObject Answer(StoredView view)
    {
        workspace.Waits.Changed();
        return new() { ["ok"] = true, ["view"] = view.ToJson(workspace) };
    }

    private static JsonObject Modal(Arguments arguments)
    {
        var definition = Definition(arguments);
        ViewRules.Check(definition, Surface.Modal);
        return definition;
    }

    private static JsonObject Definition(Arguments arguments) =>
        arguments.Object("view", "invalid_arguments") ?? throw new Refusal("invalid_arguments", ["missing required field: view"]);

    private static void RefuseStale(Arguments arguments, StoredView view)
    {
        if (arguments.Text("hash") is { Length: > 0 } hash && hash != view.Hash)
            throw new Refusal("hash_conflict");
    }
}
