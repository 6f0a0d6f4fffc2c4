namespace SlackNet.Blocks;

/// <summary>An element that people click or choose from.</summary>
public abstract class ActionElement(string type) : BlockElement(type), IActionElement
{
    public string ActionId { get; set; }

    /// <summary>Asked before the action takes place.</summary>
    public ConfirmationDialog Confirm { get; set; }
}
