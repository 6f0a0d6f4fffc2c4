using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>Every policy file that was ever in force, by its hash.</summary>
public sealed class PolicyStore(HandoverBotDb db)
{
    public Task<PolicyRow?> Find(string hash, CancellationToken cancellation) =>
        db.Policies.SingleOrDefaultAsync(row => row.Hash == hash, cancellation);

    /// <summary>When the bot started for the first time on this database; null before it did.</summary>
    public async Task<DateTimeOffset?> FirstStart(CancellationToken cancellation) =>
        await db.Policies.OrderBy(row => row.StoredAt).Select(row => (DateTimeOffset?)row.StoredAt).FirstOrDefaultAsync(cancellation);

    /// <summary>Stores the policy at once, unless it is there already.</summary>
    public async Task Keep(PolicyRow policy, CancellationToken cancellation)
    {
        if (await db.Policies.AnyAsync(row => row.Hash == policy.Hash, cancellation))
            return;
        try
        {
            await db.Write(
                _ =>
                {
                    db.Policies.Add(policy);
                    return Task.CompletedTask;
                },
                cancellation);
        }
        catch (DbUpdateException exception) when (HandoverBotDb.IsUniqueViolation(exception))
        {
            // Somebody else has just stored the same text.
        }
    }
}
