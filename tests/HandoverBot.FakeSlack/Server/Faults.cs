using System.Collections.Concurrent;

namespace HandoverBot.Fakes.Server;

/// <summary>The faults still to come, per method and in order.</summary>
internal sealed class Faults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _coming = new(StringComparer.Ordinal);

    public void Add(string method, int times, Fault fault)
    {
        var queue = _coming.GetOrAdd(method, _ => new ConcurrentQueue<Fault>());
        for (var i = 0; i < times; i++)
            queue.Enqueue(fault);
    }

    public Fault? Next(string method) => _coming.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
