using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Api;

internal sealed class UserMethods(Workspace workspace)
{
    public JsonObject Info(Arguments arguments) => One(workspace.UserOrRefuse(arguments.Text("user")));

    public JsonObject LookupByEmail(Arguments arguments)
    {
        var email = arguments.Required("email");
        return One(workspace.Users.Values.FirstOrDefault(u => !u.Deactivated && u.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal("users_not_found") { IsMistake = false });
    }

    public JsonObject List(Arguments arguments)
    {
        var (page, next) = Paging.Page([.. workspace.Users.Values.OrderBy(u => u.Id, StringComparer.Ordinal)], arguments, limit: 1000, maxLimit: 1000);
        return new()
        {
            ["ok"] = true,
            ["members"] = new JsonArray([.. page.Select(ToJson)]),
            ["cache_ts"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        };
    }

    private JsonObject One(User user) => new() { ["ok"] = true, ["user"] = ToJson(user) };

    private JsonNode ToJson(User user) => user.ToJson(workspace.TeamId, workspace.Clock.GetUtcNow());
}
