using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Api;

/// <summary>The methods of the Web API, and what is checked before any of them.</summary>
internal sealed class WebApi
{
    /// <summary>Slack drops the arguments of these when they come as JSON; they want a form or a query.</summary>
    private static readonly HashSet<string> FormOnly =
    [
        "users.info", "users.list", "users.lookupByEmail", "team.info",
        "conversations.info", "conversations.list", "conversations.members", "conversations.history", "conversations.replies",
    ];

    private readonly Workspace _workspace;
    private readonly Dictionary<string, Func<Arguments, JsonObject>> _methods;
    private readonly string _botToken;
    private readonly string _appToken;

    public WebApi(Workspace workspace, string slackUrl, string botToken, string appToken, Func<string> newSocketUrl)
    {
        _workspace = workspace;
        _botToken = botToken;
        _appToken = appToken;
        Pace = new Pace(workspace.Clock);
        var auth = new AuthMethods(workspace, slackUrl);
        var chat = new ChatMethods(workspace, Pace);
        var conversations = new ConversationMethods(workspace);
        var users = new UserMethods(workspace);
        var views = new ViewMethods(workspace);
        _methods = new(StringComparer.Ordinal)
        {
            ["apps.connections.open"] = _ => new() { ["ok"] = true, ["url"] = newSocketUrl() },
            ["auth.test"] = auth.Test,
            ["team.info"] = auth.TeamInfo,
            ["chat.postMessage"] = chat.PostMessage,
            ["chat.postEphemeral"] = chat.PostEphemeral,
            ["chat.update"] = chat.Update,
            ["chat.delete"] = chat.Delete,
            ["conversations.open"] = conversations.Open,
            ["conversations.info"] = conversations.Info,
            ["conversations.list"] = conversations.List,
            ["conversations.members"] = conversations.Members,
            ["conversations.history"] = conversations.History,
            ["conversations.replies"] = conversations.Replies,
            ["users.info"] = users.Info,
            ["users.list"] = users.List,
            ["users.lookupByEmail"] = users.LookupByEmail,
            ["views.open"] = views.Open,
            ["views.push"] = views.Push,
            ["views.update"] = views.Update,
            ["views.publish"] = views.Publish,
        };
    }

    public Pace Pace { get; }

    /// <summary>The body of the answer; throws a <see cref="Refusal"/> for what Slack would not do. To be called under the gate.</summary>
    public JsonObject Do(string method, Arguments arguments)
    {
        if (!_methods.TryGetValue(method, out var answer))
            throw new Refusal("unknown_method");
        CheckToken(method, arguments.Token);
        Pace.Call(method);
        if (arguments.WereJson && FormOnly.Contains(method))
        {
            _workspace.Violate(method, "takes its arguments as a form or a query; Slack drops them from a JSON body");
            arguments = new Arguments([], arguments.Token, wereJson: false);
        }

        return answer(arguments);
    }

    private void CheckToken(string method, string? token)
    {
        var (right, wrong) = method == "apps.connections.open" ? (_appToken, _botToken) : (_botToken, _appToken);
        if (string.IsNullOrEmpty(token))
            throw new Refusal("not_authed");
        if (token == wrong && method != "auth.test")
            throw new Refusal("not_allowed_token_type");
        if (token != right && token != wrong)
            throw new Refusal("invalid_auth");
    }
}
