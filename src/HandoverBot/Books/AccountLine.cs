using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

namespace HandoverBot.Books;

/// <summary>An account of a book in one line.</summary>
internal static class AccountLine
{
    /// <summary>Such as "*Globex* · $175k · 2 products · health 8.5". What nobody has told is named.</summary>
    public static Mrkdwn Of(Account account, Policy policy)
    {
        var products = account.Products is { } paid ? Products(paid.Count) : "products unknown";
        var health = account.Health is { } score ? $"health {score.ToString(CultureInfo.InvariantCulture)}" : "health unknown";
        return $"*{account.Name}* · {Arr(account, policy)} · {products} · {health}";
    }

    public static string Arr(Account? account, Policy policy) =>
        account?.Arr is { } arr ? Money.Format(arr, policy.Currency) : "ARR unknown";

    private static string Products(int count) => count switch
    {
        0 => "pays for no product",
        1 => "1 product",
        _ => $"{count} products",
    };
}
