namespace HandoverBot.Domain.Text;

/// <summary>An identifier that is a piece of text, kept apart from other text by its type.</summary>
public interface ITextId<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
