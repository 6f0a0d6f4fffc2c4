using HandoverBot.Domain.Accounts;

namespace HandoverBot.Starting;

/// <summary>What the forms about a reason remember: the account, and the reason that was chosen; empty while none is.</summary>
public sealed record ReasonRef(AccountId Account, string ReasonId)
{
    private const char Separator = '\n';

    public static ReasonRef Parse(string text)
    {
        var parts = text.Split(Separator, 2);
        return new ReasonRef(AccountId.From(parts[0]), parts.ElementAtOrDefault(1) ?? "");
    }

    public override string ToString() => $"{Account}{Separator}{ReasonId}";
}
