namespace SlackNet.Blocks;

public class PlainTextInput() : BlockElement("plain_text_input"), IInputBlockElement
{
    public string ActionId { get; set; }

    public PlainText Placeholder { get; set; }

    public bool Multiline { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string InitialValue { get; set; }

    public bool FocusOnLoad { get; set; }
}
