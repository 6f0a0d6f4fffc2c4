using HandoverBot.Domain.Text;

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HandoverBot.Storage.Columns;

/// <summary>Stores a text id as its text.</summary>
internal sealed class TextIdColumn<TId>() : ValueConverter<TId, string>(id => id.Value, text => Read(text))
    where TId : struct, ITextId<TId>
{
    // An expression tree cannot call a static abstract member itself.
    private static TId Read(string text) => TId.From(text);
}
