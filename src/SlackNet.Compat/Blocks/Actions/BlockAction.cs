namespace SlackNet.Blocks;

/// <summary>What somebody did to an element outside a form: clicked a button, chose from a menu.</summary>
public class BlockAction
{
    public string Type { get; set; }

    public string ActionId { get; set; }

    public string BlockId { get; set; }

    public string ActionTs { get; set; }
}

internal sealed class UnmodelledAction : BlockAction;
