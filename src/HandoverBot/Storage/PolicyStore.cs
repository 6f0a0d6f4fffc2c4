using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>Every policy file the bot was ever started with, by its hash, and the log of when that was.</summary>
public sealed class PolicyStore(HandoverBotDb db)
{
    /// <summary>Somebody else may adopt at the same moment; more often is a fault.</summary>
    private const int Attempts = 3;

    public Task<PolicyRow?> Find(string hash, CancellationToken cancellation) =>
        db.Policies.SingleOrDefaultAsync(row => row.Hash == hash, cancellation);

    /// <summary>When the bot started for the first time on this database; null before it did.</summary>
    public async Task<DateTimeOffset?> FirstStart(CancellationToken cancellation) =>
        await db.Policies.OrderBy(row => row.StoredAt).Select(row => (DateTimeOffset?)row.StoredAt).FirstOrDefaultAsync(cancellation);

    /// <summary>Every adoption with its policy's name, the first one first.</summary>
    public async Task<IReadOnlyList<(PolicyAdoptionRow Adoption, string Name)>> Adoptions(CancellationToken cancellation)
    {
        var rows = await db.PolicyAdoptions
            .OrderBy(row => row.Number)
            .Join(db.Policies, row => row.PolicyHash, policy => policy.Hash, (row, policy) => new { row, policy.Name })
            .ToListAsync(cancellation);
        return rows.ConvertAll(each => (each.row, each.Name));
    }

    /// <summary>Notes that the bot starts with this policy, unless it did so the last time; stores the policy where it is new.</summary>
    /// <param name="on">The day it is, where the policy counts its days.</param>
    public async Task Adopt(PolicyRow policy, DateOnly on, DateTimeOffset at, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.Write(token => Append(policy, on, at, token), cancellation);
                return;
            }
            catch (DbUpdateException exception) when (HandoverBotDb.IsUniqueViolation(exception) && attempt < Attempts)
            {
                // Looked at again below: it may be the same policy.
            }
        }
    }

    private async Task Append(PolicyRow policy, DateOnly on, DateTimeOffset at, CancellationToken cancellation)
    {
        var last = await db.PolicyAdoptions.OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        if (last?.PolicyHash == policy.Hash)
            return;
        if (!await db.Policies.AnyAsync(row => row.Hash == policy.Hash, cancellation))
            db.Policies.Add(policy);
        db.PolicyAdoptions.Add(new PolicyAdoptionRow
        {
            Number = (last?.Number ?? 0) + 1,
            PolicyHash = policy.Hash,
            AdoptedAt = at,
            AdoptedOn = on,
            EffectiveFrom = policy.EffectiveFrom,
        });
    }
}
