namespace SlackNet;

/// <summary>What somebody entered into an element of a view.</summary>
public abstract class ElementValue
{
    public string Type { get; set; }
}
