using System.Collections.Immutable;

namespace HandoverBot.Domain.Accounts;

/// <summary>Which account a person means by what they typed.</summary>
public abstract record AccountMatch
{
    private const int LongestText = 100;
    private const int ShortestWithTypo = 4;
    private const int MostSuggestions = 5;

    private AccountMatch()
    {
    }

    private enum Fit
    {
        Whole,
        Beginning,
        BeginningOfAWord,
        None,
    }

    /// <summary>An exact id or name wins; otherwise case, accents and punctuation do not count, a beginning or one typo will do.</summary>
    public static AccountMatch Find(string text, IReadOnlyCollection<AccountName> accounts)
    {
        var typed = text.Trim();
        if (accounts.FirstOrDefault(account => account.Id.Value == typed) is { } byId)
            return new One(byId);
        if (accounts.Where(account => account.Name == typed).ToImmutableArray() is { IsEmpty: false } byName)
            return OneOrSeveral(byName);

        var wanted = PlainText.Of(typed.Length > LongestText ? typed[..LongestText] : typed);
        if (wanted.Length == 0)
            return new None([]);

        var candidates = accounts.Select(account => new Candidate(account, wanted)).ToList();
        if (InOrder(candidates.Where(candidate => candidate.Fit == Fit.Whole)) is { IsEmpty: false } whole)
            return OneOrSeveral(whole);
        if (InOrder(candidates.Where(candidate => candidate.Fit != Fit.None)) is { IsEmpty: false } beginnings)
            return OneOrSeveral(beginnings);
        if (InOrder(candidates.Where(candidate => candidate.HasOneTypo(wanted))) is { IsEmpty: false } mistyped)
            return OneOrSeveral(mistyped);
        return new None(Nearest(candidates, wanted));
    }

    private static ImmutableArray<AccountName> InOrder(IEnumerable<Candidate> candidates) =>
    [
        .. candidates
            .OrderBy(candidate => candidate.Fit)
            .ThenBy(candidate => candidate.Account.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(candidate => candidate.Account.Id.Value, StringComparer.Ordinal)
            .Select(candidate => candidate.Account),
    ];

    private static AccountMatch OneOrSeveral(ImmutableArray<AccountName> accounts) =>
        accounts is [var only] ? new One(only) : new Several(accounts);

    private static ImmutableArray<AccountName> Nearest(IEnumerable<Candidate> candidates, string wanted)
    {
        var furthest = Math.Max(2, wanted.Length / 3);
        return
        [
            .. candidates
                .Select(candidate => (candidate.Account, Distance: candidate.DistanceTo(wanted)))
                .Where(each => each.Distance <= furthest)
                .OrderBy(each => each.Distance)
                .ThenBy(each => each.Account.Name, StringComparer.OrdinalIgnoreCase)
                .Take(MostSuggestions)
                .Select(each => each.Account),
        ];
    }

    public sealed record One(AccountName Account) : AccountMatch;

    /// <param name="Accounts">The best first.</param>
    public sealed record Several(ImmutableArray<AccountName> Accounts) : AccountMatch;

    /// <param name="Closest">What it may have been meant to be; often empty.</param>
    public sealed record None(ImmutableArray<AccountName> Closest) : AccountMatch;

    private sealed class Candidate
    {
        private readonly string _name;
        private readonly string _id;

        public Candidate(AccountName account, string wanted)
        {
            Account = account;
            _name = PlainText.Of(account.Name);
            _id = PlainText.Of(account.Id.Value);
            Fit = FitOf(wanted);
        }

        public AccountName Account { get; }

        public Fit Fit { get; }

        public bool HasOneTypo(string wanted) => wanted.Length >= ShortestWithTypo
            && (Typos.AtMostOne(_id, wanted) || WordStarts(_name).Any(start => Typos.AtMostOneInBeginning(_name[start..], wanted)));

        /// <summary>The number of typos between the text and the name, the id, or a word of the name.</summary>
        public int DistanceTo(string wanted) =>
            _name.Split(' ').Append(_name).Append(_id).Min(text => Typos.Between(text, wanted));

        private Fit FitOf(string wanted)
        {
            if (_name == wanted || _id == wanted || Joined(_name) == Joined(wanted))
                return Fit.Whole;
            if (Begins(_name, wanted) || Begins(_id, wanted) || Begins(Joined(_name), Joined(wanted)))
                return Fit.Beginning;
            return WordStarts(_name).Any(start => Begins(_name[start..], wanted)) ? Fit.BeginningOfAWord : Fit.None;
        }

        private static bool Begins(string text, string wanted) => text.StartsWith(wanted, StringComparison.Ordinal);

        private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal);

        private static IEnumerable<int> WordStarts(string text) =>
            Enumerable.Range(0, text.Length).Where(index => index == 0 || text[index - 1] == ' ');
    }
}
