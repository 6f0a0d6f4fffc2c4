namespace SlackNet.Blocks;

public class InputBlock() : Block("input")
{
    public PlainText Label { get; set; }

    public IInputBlockElement Element { get; set; }

    public PlainText Hint { get; set; }

    public bool Optional { get; set; }

    public bool DispatchAction { get; set; }
}
