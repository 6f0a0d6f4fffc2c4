using System.Text.Json.Nodes;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>Turns a touch of an element into the payload Slack makes of it, and remembers what was picked. To be used under the gate.</summary>
internal sealed class Clicks(Workspace workspace, Reach reach, Payloads payloads)
{
    /// <param name="pick">The member and value that the choice adds to the action; null for a mere click.</param>
    public JsonObject OnMessage(PostedMessage message, string type, string action, string? value, Func<Field, (string, JsonNode)>? pick)
    {
        var current = reach.Message(message);
        var (block, element) = Elements.Find(current.Blocks, type, action, value, $"the message “{current.Text}”");
        var field = new Field(block, element);
        var (member, chosen) = Pick(field, pick);
        if (member is not null && type != "overflow")
            current.Picked[(reach.User, field.BlockId, field.ActionId)] = field.Value(member, chosen);
        workspace.Waits.Changed();
        return payloads.MessageAction(reach.User, current, payloads.Action(block, element, member, chosen));
    }

    public JsonObject OnView(FakeView view, string type, string action, string? value, Func<Field, (string, JsonNode)>? pick)
    {
        var current = reach.View(view);
        var (block, element) = Elements.Find(current.Blocks, type, action, value, $"the {view.Type} “{view.Title}”");
        var field = new Field(block, element);
        var (member, chosen) = Pick(field, pick);
        if (member is not null && type != "overflow")
            current.Entered[(field.BlockId, field.ActionId)] = field.Value(member, chosen);
        workspace.Waits.Changed();
        return payloads.ViewAction(current, payloads.Action(block, element, member, chosen));
    }

    private static (string? Member, JsonNode? Chosen) Pick(Field field, Func<Field, (string, JsonNode)>? pick) => pick is null ? (null, null) : pick(field);
}
