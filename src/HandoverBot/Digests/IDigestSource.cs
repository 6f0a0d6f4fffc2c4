using HandoverBot.Domain.Digests;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Digests;

/// <summary>Where a part of the bot says what people should hear of. Registered with <c>AddScoped&lt;IDigestSource, …&gt;()</c>.</summary>
public interface IDigestSource
{
    /// <summary>
    /// What is due for any of the receivers, and what has been as long as it is true: who has heard it already, or put it off, is
    /// not the source's business. Thousands may be asked about at once, so read for all of them together.
    /// </summary>
    Task<IReadOnlyList<DigestItem>> Items(DigestMoment moment, CancellationToken cancellation);

    /// <summary>Whether something that it said some time ago is still so. Sources do not answer for what others said.</summary>
    /// <returns>Null where it is none of its business.</returns>
    Task<bool?> StillHolds(DigestLineRow said, DigestMoment moment, CancellationToken cancellation) => Task.FromResult<bool?>(null);
}
