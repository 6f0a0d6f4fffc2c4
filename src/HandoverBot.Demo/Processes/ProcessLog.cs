namespace HandoverBot.Demo.Processes;

/// <summary>What a program said: all of it in a file, the end of it at hand.</summary>
internal sealed class ProcessLog(string file) : IDisposable
{
    private const int TailLines = 25;

    private readonly Lock _lock = new();
    private readonly StreamWriter _file = new(file, append: true) { AutoFlush = true };
    private readonly Queue<string> _tail = new(TailLines);

    /// <summary>Takes one line; null marks the end of a stream.</summary>
    public void Add(string? line)
    {
        if (line is null)
            return;

        lock (_lock)
        {
            _file.WriteLine(line);
            if (_tail.Count == TailLines)
                _tail.Dequeue();
            _tail.Enqueue(line);
        }
    }

    public string Tail()
    {
        lock (_lock)
            return string.Join('\n', _tail);
    }

    public void Dispose()
    {
        lock (_lock)
            _file.Dispose();
    }
}
