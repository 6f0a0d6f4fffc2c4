using System.Text.RegularExpressions;

namespace HandoverBot.Books.Ledger;

/// <summary>What stands after <c>/mybook ledger</c>: a quarter, somebody, both in either order, or nothing.</summary>
/// <param name="Quarter">As it was typed; empty for the one that runs.</param>
/// <param name="Whose">As it was typed; empty for one's own.</param>
internal sealed partial record LedgerQuestion(string Quarter, string Whose)
{
    public static LedgerQuestion Of(string rest)
    {
        var match = QuarterIn().Match(rest);
        return match.Success
            ? new LedgerQuestion(match.Value, rest.Remove(match.Index, match.Length).Trim())
            : new LedgerQuestion("", rest.Trim());
    }

    [GeneratedRegex(@"(?<![^\s])\d{4}[ -]?[Qq]\d(?![^\s])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex QuarterIn();
}
