namespace HandoverBot.Domain.Ledgers.Figures;

/// <summary>An account's ARR as it was told on a day, where it differed from before.</summary>
/// <param name="Number">From 1, in the order in which they were told.</param>
/// <param name="Arr">Null where it was not known.</param>
/// <param name="Churned">The customer had left; whatever its ARR says, it is worth nothing any more.</param>
public sealed record ArrObservation(int Number, DateOnly On, decimal? Arr, bool Churned, DateTimeOffset ToldAt)
{
    public decimal? Worth => Churned ? 0 : Arr;
}
