namespace SlackNet.Compat.Tests.Loopback;

/// <summary>Lets a test fail instead of hang when what it waits for never happens.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static Task<T> WithinReason<T>(this Task<T> awaited) => awaited.WaitAsync(Limit);

    public static Task WithinReason(this Task awaited) => awaited.WaitAsync(Limit);

    /// <summary>Waits for what becomes true soon after something that can be awaited.</summary>
    public static async Task Becomes(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
