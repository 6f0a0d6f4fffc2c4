using System.Text;
using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Rules;

internal static class ViewRules
{
    public static void Check(JsonObject view, Surface surface)
    {
        if (Encoding.UTF8.GetByteCount(view.ToJsonString()) > Limits.ViewBytes)
            throw new Refusal("view_too_large");
        var problems = new Problems();
        var part = new Part(view, "/view", problems);
        if (surface == Surface.Modal)
            Modal(part);
        else
            Home(part);

        part.Text("private_metadata", Limits.PrivateMetadata, min: 0);
        part.Text("callback_id", Limits.Id, min: 0);
        part.Text("external_id", Limits.Id, min: 0);
        part.Array("blocks", 1, Limits.ViewBlocks, required: true);
        if (view["blocks"] is JsonArray blocks)
            BlockRules.Check(blocks, surface, "/view/blocks", problems);
        if (problems.Any)
            throw new Refusal("invalid_arguments", problems.All);
    }

    private static void Modal(Part view)
    {
        view.Only("type", "title", "blocks", "submit", "close", "private_metadata", "callback_id", "external_id", "clear_on_close", "notify_on_close", "submit_disabled");
        if (view.Type != "modal")
            view.Complain("type", "must be modal");
        view.PlainText("title", Limits.ViewTitle, required: true);
        view.PlainText("submit", Limits.ViewTitle);
        view.PlainText("close", Limits.ViewTitle);
        view.Flag("clear_on_close");
        view.Flag("notify_on_close");
        view.Flag("submit_disabled");
        if (view.Json["blocks"] is JsonArray blocks && blocks.OfType<JsonObject>().Any(b => b.Text("type") == "input") && !view.Has("submit"))
            view.Complain("submit", "a modal with input blocks needs a submit");
    }

    private static void Home(Part view)
    {
        view.Only("type", "blocks", "private_metadata", "callback_id", "external_id");
        if (view.Type != "home")
            view.Complain("type", "must be home");
    }
}
