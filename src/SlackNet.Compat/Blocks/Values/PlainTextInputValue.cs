namespace SlackNet.Blocks;

public class PlainTextInputValue : ElementValue
{
    public string Value { get; set; }
}
