using System.Text.Json.Nodes;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Api;

internal sealed class AuthMethods(Workspace workspace, string slackUrl)
{
    public JsonObject Test(Arguments arguments) => new()
    {
        ["ok"] = true,
        ["url"] = slackUrl,
        ["team"] = workspace.TeamName,
        ["user"] = workspace.BotName,
        ["team_id"] = workspace.TeamId,
        ["user_id"] = workspace.BotUserId,
        ["bot_id"] = workspace.BotId,
        ["is_enterprise_install"] = false,
    };

    public JsonObject TeamInfo(Arguments arguments) => new()
    {
        ["ok"] = true,
        ["team"] = new JsonObject
        {
            ["id"] = workspace.TeamId,
            ["name"] = workspace.TeamName,
            ["domain"] = workspace.TeamDomain,
            ["email_domain"] = "example.com",
            ["icon"] = new JsonObject { ["image_default"] = true },
        },
    };
}
