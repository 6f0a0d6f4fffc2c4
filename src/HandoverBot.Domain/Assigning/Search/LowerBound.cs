namespace HandoverBot.Domain.Assigning.Search;

/// <summary>What no way of finishing a draft can be better than. Locks are ignored, and ARR may be divided at will, so it is quick and never too high.</summary>
internal sealed class LowerBound
{
    private readonly Puzzle _puzzle;

    /// <summary>The ARR of so many of the smallest accounts; accounts are given away from the largest down, so these are left last.</summary>
    private readonly long[] _smallest;

    /// <summary>By account: mismatches that this one and those after it cannot avoid.</summary>
    private readonly int[] _mismatches;

    private readonly int[] _order;
    private readonly int[] _counts;
    private readonly long[] _books;
    private readonly (int Least, int Most)[] _places;
    private readonly (int At, long Sum)[] _hull;

    /// <summary>By number of people: the least that so many of the fullest books come to.</summary>
    private readonly long[] _fullest;

    /// <summary>People as a good plan leaves them, the fullest book first.</summary>
    private int[]? _likely;

    public LowerBound(Puzzle puzzle)
    {
        _puzzle = puzzle;
        var (accounts, people) = (puzzle.Queue.Length, puzzle.People.Length);
        _smallest = new long[accounts + 1];
        _mismatches = new int[accounts + 1];
        for (var account = accounts - 1; account >= 0; account--)
        {
            _smallest[accounts - account] = _smallest[accounts - account - 1] + puzzle.Arr[account];
            var near = Enumerable.Range(0, people).Any(person => puzzle.MayTake[account, person] && !puzzle.IsFar[account, person]);
            _mismatches[account] = _mismatches[account + 1] + (near ? 0 : 1);
        }

        (_order, _counts, _books) = (new int[people], new int[people], new long[people]);
        (_places, _hull, _fullest) = (new (int, int)[people], new (int, long)[people + 2], new long[people]);
    }

    /// <summary>Where books end in a good plan tells which of them stand together above the rest, and so where the bound is tight.</summary>
    public void LearnFrom(Draft plan)
    {
        long[] books = [.. plan.Books];
        _likely = [.. Enumerable.Range(0, books.Length).OrderByDescending(person => books[person])];
    }

    /// <param name="given">How many of the accounts, from the largest down, the draft has given away.</param>
    public PlanCost Of(Draft draft, int given)
    {
        var left = _puzzle.Queue.Length - given;
        var (over, spread) = Fill(draft.Counts, left);
        var total = draft.Sum + _smallest[left];
        return new PlanCost(
            _puzzle.Unassigned, over, OverArr(draft.Books, _smallest[left]), spread, ArrSpread(draft, left, total), draft.Mismatches + _mismatches[given]);
    }

    /// <summary>Before anything is given away, with what is known of the numbers of accounts for certain.</summary>
    /// <param name="flow">The plan that is best in numbers of accounts and, among those, in mismatches.</param>
    public PlanCost AtFirst(PlanCost flow)
    {
        var bound = Of(new Draft(_puzzle), given: 0);
        // Where locks keep the numbers from being as even as they could be, nothing follows from them for ARR.
        return (bound.OverAccounts, bound.AccountSpread) == (flow.OverAccounts, flow.AccountSpread)
            ? bound with { Mismatches = flow.Mismatches }
            : bound with { OverAccounts = flow.OverAccounts, AccountSpread = flow.AccountSpread, ArrSpread = 0, Mismatches = 0 };
    }

    /// <summary>Accounts go where there are fewest, one by one: that is best for caps and for evenness alike. Notes how many places each person then has.</summary>
    private (int Over, long Spread) Fill(ReadOnlySpan<int> counts, int left)
    {
        counts.CopyTo(_counts);
        Array.Sort(_counts);
        var (level, extra) = (_counts[0], left);
        // The level up to which everybody can be filled, and how many are left over to stand one above it.
        for (var people = 1; people <= _counts.Length; people++)
        {
            var next = people < _counts.Length ? _counts[people] : int.MaxValue;
            var rise = Math.Min(next - level, extra / people);
            level += rise;
            extra -= rise * people;
            if (level < next)
                break;
        }

        var (over, spread) = (0, 0L);
        for (var person = 0; person < counts.Length; person++)
        {
            var least = Math.Max(0, level - counts[person]);
            _places[person] = (least, counts[person] <= level && extra > 0 ? least + 1 : least);
            var count = counts[person] + least;
            over += _puzzle.OverAccounts(count);
            spread += (long)count * count;
        }

        // Whoever stands one above the level: it does not matter who, for these numbers.
        over += extra * (_puzzle.OverAccounts(level + 1) - _puzzle.OverAccounts(level));
        return (over, spread + (extra * ((2L * level) + 1)));
    }

    private long OverArr(ReadOnlySpan<long> books, long left)
    {
        if (_puzzle.CapArr is not { } cap)
            return 0;
        var (over, room) = (0L, 0L);
        foreach (var book in books)
        {
            over += Math.Max(0, book - cap);
            room += Math.Max(0, cap - book);
        }

        return over + Math.Max(0, left - room);
    }

    /// <summary>
    /// Bounds what the fullest book, the two fullest and so on come to from below. Books are most even on the tightest string above
    /// all these bounds, which is their hull.
    /// </summary>
    private long ArrSpread(Draft draft, int left, long total)
    {
        for (var person = 0; person < _order.Length; person++)
            (_order[person], _books[person]) = (person, -draft.Books[person]);
        Array.Sort(_books, _order);
        Array.Clear(_fullest);
        Obliged(_order, draft.Books, left);
        if (_likely is not null)
            Obliged(_likely, draft.Books, left);
        Whole(draft.Books, left);
        return _puzzle.Spread(Squares(total), total);
    }

    /// <summary>
    /// The first one in an order, the first two and so on have their places to fill, if only with the smallest accounts. That holds
    /// for every order; in a good one those stand first who are full and must take accounts nevertheless.
    /// </summary>
    private void Obliged(int[] order, ReadOnlySpan<long> books, int left)
    {
        var (book, least, most) = (0L, 0, 0);
        foreach (var (_, places) in _places)
            most += places;
        for (var people = 1; people < order.Length; people++)
        {
            var person = order[people - 1];
            book += books[person];
            least += _places[person].Least;
            most -= _places[person].Most;
            var sure = book + _smallest[Math.Clamp(Math.Max(least, left - most), 0, left)];
            _fullest[people] = Math.Max(_fullest[people], sure);
        }
    }

    /// <summary>The largest accounts cannot be divided: so many people have so many of them, and the books they had, be they the emptiest.</summary>
    private void Whole(ReadOnlySpan<long> books, int left)
    {
        var (people, book) = (0, 0L);
        for (var at = _order.Length - 1; at >= 0 && people < left; at--)
        {
            var person = _order[at];
            if (_places[person].Most == 0)
                continue;
            people++;
            book += books[person];
            if (people < _order.Length)
                _fullest[people] = Math.Max(_fullest[people], book + _smallest[left] - _smallest[left - people]);
        }
    }

    private Int128 Squares(long total)
    {
        var corners = 1;
        _hull[0] = (0, 0);
        for (var people = 1; people < _fullest.Length; people++)
            corners = Push(corners, (people, _fullest[people]));
        corners = Push(corners, (_fullest.Length, total));
        var squares = Int128.Zero;
        for (var corner = 1; corner < corners; corner++)
        {
            var (width, rise) = (_hull[corner].At - _hull[corner - 1].At, (Int128)(_hull[corner].Sum - _hull[corner - 1].Sum));
            squares += rise * rise / width;
        }

        return squares;
    }

    /// <summary>Takes a corner in, and drops those that are below the string from then on.</summary>
    private int Push(int corners, (int At, long Sum) corner)
    {
        while (corners > 1 && IsBelow(_hull[corners - 2], _hull[corners - 1], corner))
            corners--;
        _hull[corners] = corner;
        return corners + 1;
    }

    private static bool IsBelow((int At, long Sum) left, (int At, long Sum) middle, (int At, long Sum) right) =>
        (Int128)(middle.Sum - left.Sum) * (right.At - left.At) <= (Int128)(right.Sum - left.Sum) * (middle.At - left.At);
}
