using System.Collections.Immutable;
using System.Text.Json;

using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Products;

/// <summary>The products a condition asks about.</summary>
/// <param name="IsPrimary">True for the policy's primary products.</param>
public sealed record ProductSet(ImmutableArray<Product> Products, bool IsPrimary)
{
    private const string Primary = "primary";

    public int Count => Products.Length;

    public bool Has(string productId) => Products.Any(product => product.Id == productId);

    /// <summary>Such as "the primary products" or "Surveys and Data warehouse".</summary>
    public string Words => IsPrimary ? "the primary products" : Wording.And(Names(Products));

    /// <summary>What the account pays for of these, or that it is not known.</summary>
    internal Finding Judge(Facts facts, Func<int, bool> holdsFor)
    {
        if (facts.Account.Products is not { } paid)
            return Finding.MissingFact(Fact.Products);
        var missing = Products.RemoveAll(product => paid.Contains(product.Id));
        return Finding.Of(holdsFor(Count - missing.Length), () => Sentence(missing));
    }

    /// <summary>Reads <c>"primary"</c> or a list of product ids.</summary>
    internal static ProductSet Read(Node node, KnownNames known)
    {
        var isPrimary = node.Value.ValueKind == JsonValueKind.String;
        if (isPrimary && node.Text() is { Length: > 0 } word && word != Primary)
            node.Fault($"must be \"{Primary}\" or a list of product ids, not \"{word}\".");
        if (isPrimary)
            return OfPrimary(node, known);

        var ids = known.ProductIds.ReferToEach(node.NotEmpty("product id"));
        return new ProductSet([.. known.Products.Where(product => ids.Contains(product.Id))], IsPrimary: false);
    }

    private static ProductSet OfPrimary(Node node, KnownNames known)
    {
        var primary = known.Products.RemoveAll(product => !product.Primary);
        if (primary.IsEmpty && !known.Products.IsEmpty)
            node.Fault("no product is marked with \"primary\": true.");
        return new ProductSet(primary, IsPrimary: true);
    }

    private string Sentence(ImmutableArray<Product> missing)
    {
        var noun = IsPrimary ? "primary products" : "products";
        if (missing.IsEmpty)
            return IsPrimary ? $"pays for all {Count} primary products" : $"pays for {Wording.And(Names(Products))}";
        var verb = missing.Length == 1 ? "is" : "are";
        return $"pays for {Count - missing.Length} of {Count} {noun}: {Wording.And(Names(missing))} {verb} missing";
    }

    private static IEnumerable<string> Names(ImmutableArray<Product> products) => products.Select(product => product.Name);
}
