namespace SlackNet.Blocks;

/// <summary>A block of a message or a view. Kinds of blocks that are not modelled here are left out when read.</summary>
public abstract class Block(string type)
{
    public string Type { get; } = type;

    public string BlockId { get; set; }
}
