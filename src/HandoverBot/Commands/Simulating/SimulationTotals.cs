using HandoverBot.Domain.Simulating;

namespace HandoverBot.Commands.Simulating;

/// <summary>What a simulation has found so far: counts of everything, and the first few of each kind.</summary>
internal sealed class SimulationTotals
{
    /// <summary>As many of each kind as fit on a screen together.</summary>
    public const int MostShown = 10;

    private readonly List<AccountShift> _moving = [];
    private readonly List<BookShift> _books = [];
    private readonly List<HandoverShift> _handovers = [];

    public int Accounts { get; private set; }

    public int Moves { get; private set; }

    public int NeedAPersonNow { get; private set; }

    public int NeedAPersonThen { get; private set; }

    public int Handovers { get; private set; }

    public int DifferentHandovers { get; private set; }

    /// <summary>How many books are over the cap by one of the policies.</summary>
    public int Books { get; private set; }

    public int BooksOverNow { get; private set; }

    public int BooksOverThen { get; private set; }

    /// <summary>How many accounts would move from one pool to another; null for a person who must say.</summary>
    public Dictionary<(string? From, string? To), int> Ways { get; } = [];

    /// <summary>For how many accounts a reason would no longer do, and for how many it would from then on.</summary>
    public SortedDictionary<string, (int Lost, int Gained)> Reasons { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<AccountShift> FirstMoves => _moving;

    /// <summary>Those that are over the cap by one of the policies.</summary>
    public IReadOnlyList<BookShift> FirstBooks => _books;

    public IReadOnlyList<HandoverShift> FirstHandovers => _handovers;

    /// <summary>Whether the other policy says the same of everything.</summary>
    public bool IsAllTheSame => Moves == 0 && Reasons.Count == 0 && DifferentHandovers == 0 && !HasDifferentBook;

    private bool HasDifferentBook { get; set; }

    public void Add(AccountShift shift)
    {
        Accounts++;
        NeedAPersonNow += shift.Now.NeedsAPerson ? 1 : 0;
        NeedAPersonThen += shift.Then.NeedsAPerson ? 1 : 0;
        foreach (var id in shift.ReasonsLost)
            Reasons[id] = Reasons.GetValueOrDefault(id) with { Lost = Reasons.GetValueOrDefault(id).Lost + 1 };
        foreach (var id in shift.ReasonsGained)
            Reasons[id] = Reasons.GetValueOrDefault(id) with { Gained = Reasons.GetValueOrDefault(id).Gained + 1 };
        if (!shift.MovesPool)
            return;
        Moves++;
        var way = (shift.Now.Pool, shift.Then.Pool);
        Ways[way] = Ways.GetValueOrDefault(way) + 1;
        Keep(_moving, shift);
    }

    public void Add(HandoverShift shift)
    {
        Handovers++;
        if (shift.Differences.IsEmpty)
            return;
        DifferentHandovers++;
        Keep(_handovers, shift);
    }

    /// <param name="shift">Of a book that is over the cap by one of the policies.</param>
    public void Add(BookShift shift)
    {
        Books++;
        HasDifferentBook |= shift.IsOverNow != shift.IsOverThen;
        BooksOverNow += shift.IsOverNow ? 1 : 0;
        BooksOverThen += shift.IsOverThen ? 1 : 0;
        Keep(_books, shift);
    }

    private static void Keep<T>(List<T> first, T one)
    {
        if (first.Count < MostShown)
            first.Add(one);
    }
}
