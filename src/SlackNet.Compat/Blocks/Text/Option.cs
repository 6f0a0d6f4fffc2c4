namespace SlackNet.Blocks;

public class Option
{
    public TextObject Text { get; set; }

    public string Value { get; set; }

    public PlainText Description { get; set; }
}
