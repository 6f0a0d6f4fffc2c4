using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace HandoverBot.Invoices.Errands;

/// <summary>Errands that wait, in memory: no answer to Slack waits for another system. What gets lost is done on schedule.</summary>
public sealed class InvoiceErrands
{
    private const int Capacity = 1000;

    private readonly Channel<InvoiceErrand> _waiting = Channel.CreateBounded<InvoiceErrand>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask(InvoiceErrand errand) => _waiting.Writer.TryWrite(errand);

    internal bool TryTake([NotNullWhen(true)] out InvoiceErrand? errand) => _waiting.Reader.TryRead(out errand);

    internal IAsyncEnumerable<InvoiceErrand> All(CancellationToken cancellation) => _waiting.Reader.ReadAllAsync(cancellation);
}
