namespace HandoverBot.Domain.Assigning.Search;

/// <summary>
/// The question in numbers: accounts from the largest ARR down, people in order of id, so that the answer depends on nothing
/// else. Accounts that nobody may take are left out.
/// </summary>
internal sealed class Puzzle
{
    /// <summary>A difference of less than a fiftieth of a book is nothing that anybody would move an account for.</summary>
    private const int StepsABook = 50;

    public Puzzle(AssignmentQuestion question, Neighbourhood neighbourhood)
    {
        var assumed = question.AssumedArr ?? 0;
        People = [.. question.People.OrderBy(member => member.Person.Id.Value, StringComparer.Ordinal)];
        Queue =
        [
            .. question.Queue
                .Where(account => People.Any(member => account.MayGoTo(member.Person.Id)))
                .OrderByDescending(account => account.Arr ?? assumed)
                .ThenBy(account => account.Id.Value, StringComparer.Ordinal),
        ];
        Unassigned = question.Queue.Length - Queue.Length;
        Arr = [.. Queue.Select(account => Whole(account.Arr ?? assumed))];
        Counts = [.. People.Select(member => member.Expected.Accounts)];
        Books = [.. People.Select(member => Whole(member.Expected.Arr + (assumed * member.Expected.UnknownArr)))];
        MayTake = Table((account, member) => account.MayGoTo(member.Person.Id));
        IsFar = Table((account, member) => neighbourhood.Of(member.Person, account.Users) == Closeness.Far);
        Kinds = KindsOfPeople();
        CapAccounts = question.Limits?.CapAccounts;
        CapArr = question.Limits?.CapArr is { } cap ? Whole(cap) : null;
        var full = question.Limits?.CapArr ?? question.Limits?.TargetArr ?? ((Books.Sum() + Arr.Sum()) / (decimal)Math.Max(1, People.Length));
        Step = Math.Max(1, Whole(full / StepsABook));
    }

    public WaitingAccount[] Queue { get; }

    public PoolMember[] People { get; }

    public int Unassigned { get; }

    public long[] Arr { get; }

    /// <summary>What each person is expected to have before the plan.</summary>
    public int[] Counts { get; }

    /// <inheritdoc cref="Counts" />
    public long[] Books { get; }

    /// <summary>By account and person.</summary>
    public bool[,] MayTake { get; }

    /// <inheritdoc cref="MayTake" />
    public bool[,] IsFar { get; }

    /// <summary>By person: the same number for those who may take the same accounts and are as near to them.</summary>
    public int[] Kinds { get; }

    public int? CapAccounts { get; }

    public long? CapArr { get; }

    public long Step { get; }

    public int OverAccounts(int count) => CapAccounts is { } cap ? Math.Max(0, count - cap) : 0;

    public long OverArr(long book) => CapArr is { } cap ? Math.Max(0, book - cap) : 0;

    /// <summary>The standard deviation of books in whole steps.</summary>
    /// <param name="squares">Of all books, added up.</param>
    /// <param name="sum">Of all books.</param>
    public long Spread(Int128 squares, long sum)
    {
        var people = People.Length;
        var variance = (people * squares) - ((Int128)sum * sum);
        return variance <= 0 ? 0 : (long)(Root(variance) / ((Int128)people * Step));
    }

    private static long Whole(decimal amount) => (long)decimal.Round(amount, MidpointRounding.AwayFromZero);

    private bool[,] Table(Func<WaitingAccount, PoolMember, bool> says)
    {
        var table = new bool[Queue.Length, People.Length];
        for (var account = 0; account < Queue.Length; account++)
        {
            for (var person = 0; person < People.Length; person++)
                table[account, person] = says(Queue[account], People[person]);
        }

        return table;
    }

    private int[] KindsOfPeople()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new int[People.Length];
        for (var person = 0; person < result.Length; person++)
        {
            var who = person;
            var key = string.Concat(Enumerable.Range(0, Queue.Length).Select(account =>
                MayTake[account, who] ? IsFar[account, who] ? 'f' : 'n' : '-'));
            result[person] = kinds.TryGetValue(key, out var kind) ? kind : kinds[key] = kinds.Count;
        }

        return result;
    }

    /// <summary>The whole square root; a double is close, and whole numbers settle it.</summary>
    private static Int128 Root(Int128 square)
    {
        var root = (Int128)Math.Sqrt((double)square);
        while (root * root > square)
            root--;
        while ((root + 1) * (root + 1) <= square)
            root++;
        return root;
    }
}
