using System.Text.Json.Serialization;

using HandoverBot.Domain.Text;

namespace HandoverBot.Domain.Handovers;

/// <summary>A handover's id: short, random, given by the caller.</summary>
[JsonConverter(typeof(TextIdConverter<HandoverId>))]
public readonly record struct HandoverId(string Value) : ITextId<HandoverId>
{
    public static HandoverId From(string value) => new(value);

    public override string ToString() => Value;
}
