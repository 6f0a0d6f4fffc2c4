namespace SlackNet.Blocks;

public class OverflowOption : Option
{
    public string Url { get; set; }
}
