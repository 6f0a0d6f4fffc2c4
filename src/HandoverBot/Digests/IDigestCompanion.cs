using HandoverBot.Domain.Digests;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Digests;

/// <summary>
/// Something that comes along with an item of a digest in a message of its own, because it is too large for a line. Registered
/// with <c>AddScoped&lt;IDigestCompanion, …&gt;()</c>.
/// </summary>
public interface IDigestCompanion
{
    /// <summary>The <see cref="DigestItem.Topic"/> it comes with.</summary>
    string Topic { get; }

    /// <summary>Stored together with the digest. Its dedupe key should name the person and the turn.</summary>
    OutboxItem Beside(DigestItem item, DateTimeOffset due);
}
