using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Books.Planning;

/// <summary>What the buttons of a plan remember: whose it is, for which quarter, the page they stand on, and for some an account.</summary>
/// <param name="QuarterStart">The first day of the quarter.</param>
/// <param name="Page">From 0; null where they do not stand in the message with the plan, but on a card or in a list.</param>
public sealed record PlanRef(PersonId Owner, DateOnly QuarterStart, int? Page, AccountId? Account = null)
{
    private const char Separator = ':';
    private const string DayFormat = "yyyy-MM-dd";

    /// <returns>Null for text that no button of ours carries.</returns>
    public static PlanRef? Parse(string? text) =>
        text?.Split(Separator, 4) is [{ Length: > 0 } owner, var day, var number, var account]
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new PlanRef(
                PersonId.From(owner), start, int.TryParse(number, CultureInfo.InvariantCulture, out var page) ? page : null, account.Length == 0 ? null : AccountId.From(account))
            : null;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Owner}{Separator}{QuarterStart.ToString(DayFormat, CultureInfo.InvariantCulture)}{Separator}{Page}{Separator}{Account?.Value}");
}
