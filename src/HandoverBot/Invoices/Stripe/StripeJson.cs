using System.Text.Json.Serialization;

namespace HandoverBot.Invoices.Stripe;

/// <summary>The part of Stripe's bodies that the bot reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StripePage))]
[JsonSerializable(typeof(StripeRefusal))]
internal sealed partial class StripeJson : JsonSerializerContext;

/// <summary>One page of a list of invoices.</summary>
internal sealed record StripePage
{
    public required string Object { get; init; }

    public required bool HasMore { get; init; }

    public required IReadOnlyList<StripeInvoice> Data { get; init; }
}

/// <summary>One invoice. What is not required may be null there.</summary>
internal sealed record StripeInvoice
{
    public required string Id { get; init; }

    public required string Customer { get; init; }

    public required string Status { get; init; }

    public required string Currency { get; init; }

    /// <summary>What is still to be paid, in the currency's smallest unit.</summary>
    public required long AmountRemaining { get; init; }

    public string? Number { get; init; }

    /// <summary>In Unix seconds; null where the customer is charged automatically.</summary>
    public long? DueDate { get; init; }

    public string? HostedInvoiceUrl { get; init; }
}

/// <summary>The body of an answer that is not a success.</summary>
internal sealed record StripeRefusal
{
    public StripeError? Error { get; init; }
}

internal sealed record StripeError
{
    public string? Code { get; init; }

    public string? Param { get; init; }
}
