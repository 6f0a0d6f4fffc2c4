using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers;

/// <summary>The commercial facts of an account in a few lines, each "unknown" where nobody has told.</summary>
public static class AccountFactsView
{
    private const string Unknown = "unknown";

    public static Mrkdwn Of(HandoverNow now) => Of(now.Account, now.Policy);

    public static Mrkdwn Of(Account account, Policy policy) => Mrkdwn.Lines(
        $"*ARR:* {Arr(account, policy)}{Landing(account, policy)} · *Plan:* {account.Plan?.ToString() ?? Unknown} · *Health:* {Number(account.Health)} · *Active users:* {Number(account.ActiveUsers)}",
        $"*Pays for:* {Products(account, policy)}",
        $"*Users:* {Users(account)} · *Discount agreement:* {YesNo(account.DiscountAgreement)} · *First pre-purchase:* {Day(account.InitialPrepurchaseOn)}",
        $"_From {account.Source}, as of {account.AsOf.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)} UTC_");

    private static string Arr(Account account, Policy policy) => account.Arr is { } arr ? Money.Format(arr, policy.Currency) : Unknown;

    /// <summary>Only a deal in progress lands at something.</summary>
    private static Mrkdwn Landing(Account account, Policy policy) => account is { LandingArr: { } arr, InitialPrepurchaseOn: null }
        ? (Mrkdwn)$" · *Deal in progress:* {Money.Format(arr, policy.Currency)}"
        : Mrkdwn.Empty;

    private static string Products(Account account, Policy policy) => account.Products switch
    {
        null => Unknown,
        { Count: 0 } => "nothing",
        { } products => string.Join(", ", products.Select(policy.ProductName)),
    };

    private static string Users(Account account) => account.UsersByRegion is { Count: > 0 } regions
        ? string.Join(", ", regions.OrderByDescending(r => r.Value).Select(region => $"{region.Value} in {region.Key}"))
        : Unknown;

    private static string Number<T>(T? value)
        where T : struct, IFormattable => value?.ToString(format: null, CultureInfo.InvariantCulture) ?? Unknown;

    private static string YesNo(bool? value) => value switch
    {
        null => Unknown,
        true => "yes",
        false => "no",
    };

    private static string Day(DateOnly? day) => day is { } known ? HandoverWords.Day(known) : Unknown;
}
