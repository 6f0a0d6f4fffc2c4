using HandoverBot.Domain.Accounts;
using HandoverBot.Errands;

namespace HandoverBot.Accounts.Reading;

/// <summary>Somebody looks at an account, so it is read again.</summary>
public sealed record AccountErrand(AccountId Account);

public sealed class AccountErrandRunner(AccountRefresh refresh) : IErrandRunner<AccountErrand>
{
    public Task Run(AccountErrand errand, CancellationToken cancellation) => refresh.Look(errand.Account, cancellation);
}
