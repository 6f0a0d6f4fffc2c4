using System.Collections.Frozen;

using HandoverBot.Troubles;

using SlackNet;

namespace HandoverBot.Slack.Outgoing;

/// <summary>What a failed call means for what was to be delivered.</summary>
/// <param name="IsFinal">Trying again would fail again.</param>
/// <param name="Wait">How long Slack or another system wants to be left alone; that is no failed attempt.</param>
internal sealed record Failure(string Reason, bool IsFinal = false, TimeSpan? Wait = null)
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);

    private static readonly FrozenSet<string> Final = FrozenSet.Create(
        StringComparer.Ordinal,
        "as_user_not_supported", "cannot_dm_bot", "channel_not_found", "ekm_access_denied", "invalid_arguments", "invalid_blocks", "invalid_blocks_format", "invalid_metadata_format", "invalid_metadata_schema", "is_archived",
        "metadata_too_large", "msg_blocks_too_long", "msg_too_long", "no_text", "not_enabled", "not_in_channel", "restricted_action",
        "user_disabled", "user_not_found", "user_not_visible", "users_not_found", "view_too_large");

    /// <summary>The installation is at fault, not the message: everything waits until somebody has mended it.</summary>
    private static readonly FrozenSet<string> Unmended = FrozenSet.Create(
        StringComparer.Ordinal,
        "account_inactive", "invalid_auth", "missing_scope", "no_permission", "not_allowed_token_type", "not_authed", "org_login_required",
        "team_access_not_granted", "token_expired", "token_revoked");

    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(1);

    /// <summary>Slack's own troubles, after which it may have done what it was asked or not.</summary>
    private static readonly FrozenSet<string> Unclear = FrozenSet.Create(
        StringComparer.Ordinal, "fatal_error", "internal_error", "request_timeout", "service_unavailable");

    /// <summary>Whether Slack surely did not do what it was asked.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is SlackRateLimitException || (exception is SlackException refusal && !Unclear.Contains(refusal.ErrorCode));

    public static Failure Of(Exception exception) => exception switch
    {
        CannotDeliverException => new Failure(exception.Message, IsFinal: true),
        RemoteTroubleException { IsFinal: true } => new Failure(exception.Message, IsFinal: true),
        RemoteTroubleException trouble => new Failure(exception.Message, Wait: trouble.Wait),
        SlackRateLimitException limit => new Failure("Slack asked to wait.", Wait: WaitOf(limit)),
        SlackException refusal when Unmended.Contains(refusal.ErrorCode) => new Failure(Describe(refusal), Wait: UntilMended),
        SlackException refusal => new Failure(Describe(refusal), IsFinal: Final.Contains(refusal.ErrorCode)),
        OperationCanceledException => new Failure("Slack did not answer in time."),
        _ => new Failure($"{exception.GetType().Name}: {exception.Message}"),
    };

    public static TimeSpan WaitOf(SlackRateLimitException limit) =>
        limit.RetryAfter is { } wait && wait > TimeSpan.Zero ? wait : DefaultWait;

    private static string Describe(SlackException refusal) =>
        string.Join("; ", refusal.ErrorMessages.Prepend($"Slack answered {refusal.ErrorCode}"));
}
