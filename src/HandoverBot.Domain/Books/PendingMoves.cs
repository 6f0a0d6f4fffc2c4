namespace HandoverBot.Domain.Books;

/// <summary>What handovers under way will bring to a book and take from it.</summary>
public sealed record PendingMoves(MovingLoad Arriving, MovingLoad Leaving)
{
    public static PendingMoves None { get; } = new(MovingLoad.None, MovingLoad.None);

    public BookLoad AppliedTo(BookLoad load) => load with
    {
        Accounts = load.Accounts + Arriving.Accounts - Leaving.Accounts,
        Arr = load.Arr + Arriving.Arr - Leaving.Arr,
        UnknownArr = load.UnknownArr + Arriving.UnknownArr - Leaving.UnknownArr,
    };
}

/// <summary>Accounts on their way in one direction.</summary>
/// <param name="Arr">Of those whose ARR is known.</param>
public sealed record MovingLoad(int Accounts, decimal Arr, int UnknownArr)
{
    public static MovingLoad None { get; } = new(Accounts: 0, Arr: 0, UnknownArr: 0);

    /// <summary>Without an account that is counted in it.</summary>
    /// <param name="arr">Null where its ARR is not known.</param>
    public MovingLoad Without(decimal? arr) => new(Accounts - 1, Arr - (arr ?? 0), UnknownArr - (arr is null ? 1 : 0));
}
