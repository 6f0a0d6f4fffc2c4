namespace SlackNet.Blocks;

public class RadioButtonGroup() : ActionElement("radio_buttons"), IInputBlockElement
{
    public IList<Option> Options { get; set; } = [];

    public Option InitialOption { get; set; }

    public bool FocusOnLoad { get; set; }
}
