using System.Text.Json.Serialization;

using HandoverBot.Domain.Text;

namespace HandoverBot.Domain.Accounts;

/// <summary>An account's id in the customer system, such as <c>acme</c>.</summary>
[JsonConverter(typeof(TextIdConverter<AccountId>))]
public readonly record struct AccountId(string Value) : ITextId<AccountId>
{
    public static AccountId From(string value) => new(value);

    public override string ToString() => Value;
}
