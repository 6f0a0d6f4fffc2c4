using HandoverBot.Domain.Accounts;

namespace HandoverBot.Accounts;

/// <summary>What accounts paid before. There may be nobody who keeps it.</summary>
public interface IArrHistory
{
    /// <summary>The ARR with which accounts went into a quarter, of those of which it is known.</summary>
    Task<IReadOnlyDictionary<AccountId, decimal>> AtStartOf(DateOnly quarter, CancellationToken cancellation);
}
