namespace HandoverBot.Benchmarks;

/// <summary>There is nothing to measure; the message says why.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
