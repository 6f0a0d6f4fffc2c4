namespace SlackNet.Blocks;

public class Button() : ActionElement("button")
{
    public PlainText Text { get; set; }

    public string Url { get; set; }

    public string Value { get; set; }

    public ButtonStyle Style { get; set; }

    public string AccessibilityLabel { get; set; }
}

public enum ButtonStyle
{
    Default,
    Primary,
    Danger,
}
