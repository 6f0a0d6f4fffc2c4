using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies.Conditions.Products;

/// <summary>A question about how many products of a set the customer pays for.</summary>
public abstract record ProductQuestion(ProductSet Set) : Question
{
    public sealed override Fact About => Fact.Products;

    public sealed override IEnumerable<Facts> Sides(Facts facts) => SidesTogether(facts, [this]);

    /// <summary>Products that are in the same sets are alike: only how many of them are paid for can make a difference.</summary>
    internal sealed override IEnumerable<Facts> SidesTogether(Facts facts, IReadOnlyList<Question> alike)
    {
        ProductSet[] sets = [.. alike.OfType<ProductQuestion>().Select(question => question.Set)];
        return sets
            .SelectMany(set => set.Products)
            .DistinctBy(product => product.Id)
            .Select(product => product.Id)
            .GroupBy(id => string.Concat(sets.Select(set => set.Has(id) ? 'x' : '-')))
            .Aggregate<IEnumerable<string>, IEnumerable<ImmutableSortedSet<string>>>([[]], WithSomeOf)
            .Select(paid => facts with { Account = facts.Account with { Products = paid } });
    }

    private static IEnumerable<ImmutableSortedSet<string>> WithSomeOf(
        IEnumerable<ImmutableSortedSet<string>> combinations, IEnumerable<string> products)
    {
        string[] ids = [.. products];
        return combinations.SelectMany(paid => Enumerable.Range(0, ids.Length + 1).Select(count => paid.Union(ids.Take(count))));
    }
}
