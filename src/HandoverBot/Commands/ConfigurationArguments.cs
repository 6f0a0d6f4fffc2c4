namespace HandoverBot.Commands;

/// <summary>
/// The arguments that set configuration, such as <c>--Slack:SocketMode true</c>: every verb takes them, and whatever has
/// a colon in its name is one of them.
/// </summary>
internal sealed record ConfigurationArguments(IReadOnlyList<string> Settings, IReadOnlyList<string> Others)
{
    /// <summary>Those of ASP.NET Core, which have no colon.</summary>
    private static readonly HashSet<string> HostNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "applicationName", "contentRoot", "environment", "http_ports", "https_ports", "urls", "webroot",
    };

    public static ConfigurationArguments Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var others = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsSetting(arguments[i]))
                others.Add(arguments[i]);
            else if (arguments[i].Contains('=', StringComparison.Ordinal))
                settings.Add(arguments[i]);
            else if (i + 1 < arguments.Count)
                settings.AddRange([arguments[i], arguments[++i]]);
            else
                throw new CommandException($"{arguments[i]} needs a value after it.");
        }

        return new ConfigurationArguments(settings, others);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
            return false;
        var name = argument[2..].Split('=', 2)[0];
        return name.Contains(':', StringComparison.Ordinal) || HostNames.Contains(name);
    }
}
