namespace HandoverBot.Slack.Guarding;

/// <summary>Why a request goes no further: the status it is answered with, and the reason for the log alone.</summary>
internal sealed record Refusal(int Status, string Reason)
{
    public static readonly Refusal UnknownPath = new(StatusCodes.Status404NotFound, "there is nothing at this path");
    public static readonly Refusal SocketMode = new(StatusCodes.Status404NotFound, "Slack talks to this bot through Socket Mode");
    public static readonly Refusal NotPost = new(StatusCodes.Status405MethodNotAllowed, "it is not a POST");
    public static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "its body is too large");
    public static readonly Refusal NoTimestamp = new(StatusCodes.Status401Unauthorized, "it carries no timestamp");
    public static readonly Refusal OutOfTime = new(StatusCodes.Status401Unauthorized, "its timestamp is more than five minutes off; check this machine's clock");
    public static readonly Refusal WrongSignature = new(StatusCodes.Status401Unauthorized, "its signature is missing or wrong; check Slack:SigningSecret");
    public static readonly Refusal Replayed = new(StatusCodes.Status401Unauthorized, "it was sent before");
    public static readonly Refusal Malformed = new(StatusCodes.Status400BadRequest, "it is not what Slack sends to this path");
}
