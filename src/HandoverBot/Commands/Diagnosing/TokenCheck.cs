using System.Runtime.CompilerServices;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>The bot token: whose it is, what it may do, and whether Slack's clock agrees with ours.</summary>
internal sealed class TokenCheck(SlackProbe slack, IConfiguration configuration, TimeProvider clock) : ICheck
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(60);

    public string Subject => "bot token";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (configuration["Slack:ApiToken"] is not { Length: > 0 } token)
            yield break;
        if (!token.StartsWith("xoxb-", StringComparison.Ordinal))
            yield return new Diagnosis(Health.Problem, Subject, "Slack:ApiToken does not begin with xoxb-. Copy the Bot User OAuth Token from your app's page under OAuth & Permissions.");

        var answer = await slack.Call("auth.test", token, cancellation);
        yield return answer.Error is { } error
            ? new Diagnosis(Health.Problem, Subject, $"Slack refuses it ({error}). Install the app to the workspace again and copy the token from OAuth & Permissions.")
            : Team(answer);
        if (answer.Error is null)
            yield return Scopes(answer.Scopes);
        if (answer.At is { } slackTime)
            yield return Skew((clock.GetUtcNow() - slackTime).Duration());
    }

    private Diagnosis Team(SlackAnswer answer)
    {
        var found = $"belongs to @{answer.Text("user")} in {answer.Text("team")} ({answer.Text("team_id")})";
        return configuration["Slack:TeamId"] is not { Length: > 0 } expected || expected == answer.Text("team_id")
            ? new Diagnosis(Health.Ok, Subject, found)
            : new Diagnosis(Health.Problem, Subject, $"{found}, but Slack:TeamId is {expected}: every request would be refused. Set Slack:TeamId to {answer.Text("team_id")} or use the other workspace's token.");
    }

    private static Diagnosis Scopes(IReadOnlyList<string>? granted)
    {
        const string subject = "scopes";
        if (granted is null)
            return new Diagnosis(Health.Warning, subject, "Slack did not say what the token may do; compare OAuth & Permissions with manifest.json.");
        var missing = SlackScopes.Needed.Where(scope => !granted.Contains(scope.Key)).Select(scope => $"{scope.Key} ({scope.Value})").ToList();
        return missing.Count == 0
            ? new Diagnosis(Health.Ok, subject, "all that manifest.json asks for are granted")
            : new Diagnosis(Health.Problem, subject, $"missing: {string.Join(", ", missing)}. Paste manifest.json under App Manifest on your app's page, then install the app again.");
    }

    private static Diagnosis Skew(TimeSpan skew)
    {
        const string subject = "clock";
        return skew <= MostSkew
            ? new Diagnosis(Health.Ok, subject, "agrees with Slack's")
            : new Diagnosis(Health.Warning, subject, $"differs from Slack's by {skew.TotalSeconds:N0} s; past five minutes every request is refused as too old. Turn on time synchronisation (NTP).");
    }
}
