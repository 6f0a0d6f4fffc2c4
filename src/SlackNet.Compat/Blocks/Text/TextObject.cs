namespace SlackNet.Blocks;

/// <summary>A text, either <see cref="PlainText"/> or <see cref="Markdown"/>.</summary>
public abstract class TextObject
{
    public string Type { get; set; }

    public string Text { get; set; }
}
