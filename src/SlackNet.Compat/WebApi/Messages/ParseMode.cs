namespace SlackNet.WebApi;

/// <summary>How Slack turns names and links in a text into links.</summary>
public enum ParseMode
{
    None,
    Full,
    Client,
}
