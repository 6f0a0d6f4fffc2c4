using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>The errors the app logs: a story without trouble has none.</summary>
internal sealed class Alarms : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _errors = new();

    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>What a dying process has to say about its end does not count.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Takes the errors that contain this text, because the story meant them to happen.</summary>
    public void Expect(string containing)
    {
        var rest = _errors.Where(error => !error.Contains(containing, StringComparison.Ordinal)).ToList();
        Assert.True(rest.Count < _errors.Count, $"No error says “{containing}”: {string.Join('\n', _errors)}");
        _errors.Clear();
        rest.ForEach(_errors.Enqueue);
    }

    public ILogger CreateLogger(string categoryName) => new ErrorLogger(categoryName, this);

    public void Dispose()
    {
        // The errors are read after the app is gone.
    }

    private sealed class ErrorLogger(string category, Alarms alarms) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error && !alarms.IsSilent;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                alarms._errors.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
