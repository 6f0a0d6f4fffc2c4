using SlackNet;

namespace HandoverBot.Slack.Prompting;

/// <summary>What a person hears when a form did not open.</summary>
public static class PromptFailure
{
    public const string Busy = "Too many people are asking at the same moment. Nothing was lost; try again in a minute.";

    public static string Explain(Exception failure) => failure switch
    {
        SlackException { ErrorCode: "expired_trigger_id" or "exchanged_trigger_id" or "trigger_expired" or "trigger_exchanged" } =>
            "Slack did not open the form in time. Nothing was lost; type the command or click again.",
        SlackRateLimitException => "Slack is asking this bot to slow down, so the form did not open. Nothing was lost; try again in a minute.",
        SlackException { ErrorCode: "push_limit_reached" } => "Too many forms are open on top of each other. Close one and try again.",
        _ => "Slack could not open the form. Nothing was lost; try again in a minute, and tell an admin if it keeps happening.",
    };
}
