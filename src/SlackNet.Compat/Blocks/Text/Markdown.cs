using System.Text.Json.Serialization;

namespace SlackNet.Blocks;

/// <summary>A text in Slack's own markup ("mrkdwn").</summary>
public class Markdown : TextObject, IContextElement
{
    public Markdown(string markdown = "")
    {
        Type = "mrkdwn";
        Text = markdown;
    }

    // The name of the public constructor's parameter matches no property, so reading needs one of its own.
    [JsonConstructor]
    internal Markdown()
        : this("")
    {
    }

    /// <summary>Whether Slack leaves links and names as they are written.</summary>
    public bool Verbatim { get; set; }

    public static implicit operator Markdown(string text) => new(text);
}
