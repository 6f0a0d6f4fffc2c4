using HandoverBot.Domain.Accounts;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Storage;

/// <summary>The place of every account by ARR, from one reading. It keeps eight bytes for each.</summary>
/// <param name="ascending">Every ARR that is known, in hundredths.</param>
public sealed class ArrRanking(long[] ascending)
{
    /// <summary>1 for the account with the highest ARR; null where its ARR is unknown.</summary>
    public int? Of(Account account) => account.Arr is { } arr ? Of(Minor.From(arr)) : null;

    /// <param name="arr">In hundredths.</param>
    internal int Of(long arr) => 1 + CountAbove(arr);

    private int CountAbove(long value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (ascending[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return ascending.Length - low;
    }
}
