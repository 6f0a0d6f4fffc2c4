using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace HandoverBot.Errands;

/// <summary>Errands that wait, in memory: no answer to Slack waits for another system. What gets lost is done on schedule.</summary>
public sealed class ErrandQueue
{
    private const int Capacity = 1000;

    private readonly Channel<Errand> _waiting = Channel.CreateBounded<Errand>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whoever is the <see cref="IErrandRunner{TErrand}"/> of its kind does it, after those that were asked before.</summary>
    public void Ask<TErrand>(TErrand errand)
        where TErrand : notnull => _waiting.Writer.TryWrite(new Errand<TErrand>(errand));

    internal bool TryTake([NotNullWhen(true)] out Errand? errand) => _waiting.Reader.TryRead(out errand);

    internal IAsyncEnumerable<Errand> All(CancellationToken cancellation) => _waiting.Reader.ReadAllAsync(cancellation);
}
