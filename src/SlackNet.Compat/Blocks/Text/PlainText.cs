namespace SlackNet.Blocks;

public class PlainText : TextObject, IContextElement
{
    public PlainText(string text = "")
    {
        Type = "plain_text";
        Text = text;
    }

    public bool Emoji { get; set; }

    public static implicit operator PlainText(string text) => new(text);
}
