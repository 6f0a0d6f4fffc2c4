using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Accounts.Ownerless;

/// <summary>Whether an account should have an owner and has none; as <see cref="Storage.AccountStore.Ownerless"/> looks for them.</summary>
public static class OwnerlessRule
{
    public static bool Applies(Account account, Policy policy) =>
        account.Owner is null && account.Arr >= policy.OwnerThreshold && account.Churned != true;

    /// <param name="before">Null where the account was not known.</param>
    public static bool Applied(Account? before, Policy policy) => before is not null && Applies(before, policy);
}
