using System.Text.Json.Serialization;

using HandoverBot.Domain.Text;

namespace HandoverBot.Domain.People;

/// <summary>A person's Slack user id, such as <c>U01ANA</c>.</summary>
[JsonConverter(typeof(TextIdConverter<PersonId>))]
public readonly record struct PersonId(string Value) : ITextId<PersonId>
{
    public static PersonId From(string value) => new(value);

    public override string ToString() => Value;
}
