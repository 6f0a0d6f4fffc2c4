namespace SlackNet.Blocks;

public interface IBlockElement
{
    string Type { get; }
}

/// <summary>An element that can stand in an <see cref="ActionsBlock"/>.</summary>
public interface IActionElement;

/// <summary>An element that can stand in a <see cref="ContextBlock"/>.</summary>
public interface IContextElement
{
    string Type { get; }
}

/// <summary>An element that can stand in an <see cref="InputBlock"/>.</summary>
public interface IInputBlockElement : IActionElement, IBlockElement;

public abstract class BlockElement(string type) : IBlockElement
{
    public string Type { get; } = type;
}
