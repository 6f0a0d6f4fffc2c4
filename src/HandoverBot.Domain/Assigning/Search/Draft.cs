namespace HandoverBot.Domain.Assigning.Search;

/// <summary>A plan in the making: who takes each account so far, and the books that follow from it.</summary>
internal sealed class Draft
{
    private readonly Puzzle _puzzle;
    private readonly int[] _counts;
    private readonly long[] _books;

    public Draft(Puzzle puzzle)
    {
        _puzzle = puzzle;
        Takers = new int[puzzle.Queue.Length];
        Array.Fill(Takers, -1);
        _counts = [.. puzzle.Counts];
        _books = [.. puzzle.Books];
        Sum = _books.Sum();
        for (var person = 0; person < _books.Length; person++)
            Weigh(person, 1);
    }

    private Draft(Draft other)
    {
        _puzzle = other._puzzle;
        Takers = [.. other.Takers];
        _counts = [.. other._counts];
        _books = [.. other._books];
        (Sum, Squares, Mismatches) = (other.Sum, other.Squares, other.Mismatches);
        (OverAccounts, OverArr, AccountSpread) = (other.OverAccounts, other.OverArr, other.AccountSpread);
    }

    /// <summary>By account, the person; -1 while it has none.</summary>
    public int[] Takers { get; }

    public ReadOnlySpan<int> Counts => _counts;

    public ReadOnlySpan<long> Books => _books;

    public long Sum { get; private set; }

    public Int128 Squares { get; private set; }

    public int Mismatches { get; private set; }

    public int OverAccounts { get; private set; }

    public long OverArr { get; private set; }

    public long AccountSpread { get; private set; }

    public PlanCost Cost => new(_puzzle.Unassigned, OverAccounts, OverArr, AccountSpread, _puzzle.Spread(Squares, Sum), Mismatches);

    public Draft Copy() => new(this);

    public void Give(int account, int person)
    {
        Takers[account] = person;
        Change(account, person, 1);
    }

    public void TakeBack(int account)
    {
        Change(account, Takers[account], -1);
        Takers[account] = -1;
    }

    public void Move(int account, int person)
    {
        TakeBack(account);
        Give(account, person);
    }

    private void Change(int account, int person, int sign)
    {
        Weigh(person, -1);
        _books[person] += sign * _puzzle.Arr[account];
        _counts[person] += sign;
        Sum += sign * _puzzle.Arr[account];
        Mismatches += _puzzle.IsFar[account, person] ? sign : 0;
        Weigh(person, 1);
    }

    /// <summary>Counts a person's book in, or out again.</summary>
    private void Weigh(int person, int sign)
    {
        Squares += sign * (Int128)_books[person] * _books[person];
        OverAccounts += sign * _puzzle.OverAccounts(_counts[person]);
        OverArr += sign * _puzzle.OverArr(_books[person]);
        AccountSpread += sign * (long)_counts[person] * _counts[person];
    }
}
