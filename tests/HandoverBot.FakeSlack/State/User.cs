using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.State;

internal sealed class User(string id, string name, string realName, string email, string timeZone)
{
    public string Id => id;

    public string Name => name;

    public string Email => email;

    public bool Deactivated { get; set; }

    public bool IsBot { get; init; }

    public JsonObject ToJson(string teamId, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        return new()
        {
            ["id"] = id,
            ["team_id"] = teamId,
            ["name"] = name,
            ["deleted"] = Deactivated,
            ["real_name"] = realName,
            ["tz"] = timeZone,
            ["tz_label"] = zone.StandardName,
            ["tz_offset"] = (int)zone.GetUtcOffset(now).TotalSeconds,
            ["profile"] = new JsonObject
            {
                ["real_name"] = realName,
                ["real_name_normalized"] = realName,
                ["display_name"] = name,
                ["display_name_normalized"] = name,
                ["email"] = email,
                ["team"] = teamId,
            },
            ["is_admin"] = false,
            ["is_owner"] = false,
            ["is_restricted"] = false,
            ["is_ultra_restricted"] = false,
            ["is_bot"] = IsBot,
            ["is_app_user"] = false,
            ["updated"] = 0,
        };
    }
}
