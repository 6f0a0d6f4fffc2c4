using System.Runtime.CompilerServices;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>The app-level token, where Socket Mode needs it.</summary>
internal sealed class AppTokenCheck(SlackProbe slack, IConfiguration configuration) : ICheck
{
    public string Subject => "app-level token";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!configuration.GetValue("Slack:SocketMode", defaultValue: false) || configuration["Slack:AppLevelToken"] is not { Length: > 0 } token)
            yield break;
        if (!token.StartsWith("xapp-", StringComparison.Ordinal))
            yield return new Diagnosis(Health.Problem, Subject, "Slack:AppLevelToken does not begin with xapp-. Copy it from your app's page under Basic Information, App-Level Tokens.");

        var answer = await slack.Call("apps.connections.open", token, cancellation);
        yield return answer.Error is { } error
            ? new Diagnosis(Health.Problem, Subject, $"Slack opens no connection with it ({error}). Generate one with the scope connections:write under Basic Information, and turn Socket Mode on.")
            : new Diagnosis(Health.Ok, Subject, "Slack opens Socket Mode connections with it");
    }
}
