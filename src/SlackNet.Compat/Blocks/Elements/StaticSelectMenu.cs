namespace SlackNet.Blocks;

public class StaticSelectMenu() : ActionElement("static_select"), IInputBlockElement
{
    public PlainText Placeholder { get; set; }

    public IList<Option> Options { get; set; }

    public Option InitialOption { get; set; }

    public bool FocusOnLoad { get; set; }
}
