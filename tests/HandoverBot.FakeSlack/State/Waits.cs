namespace HandoverBot.Fakes.State;

/// <summary>Lets tests wait for the workspace to reach a state, without polling.</summary>
internal sealed class Waits(Lock gate)
{
    private readonly List<Func<bool>> _waiting = [];

    public async Task<T> For<T>(string what, Func<T?> probe, TimeSpan patience, Func<string> describe) where T : class
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        bool Try()
        {
            if (probe() is not { } result)
                return false;
            found.TrySetResult(result);
            return true;
        }

        lock (gate)
        {
            if (!Try())
                _waiting.Add(Try);
        }

        try
        {
            return await found.Task.WaitAsync(patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            lock (gate)
                _waiting.Remove(Try);
            throw new NothingHappenedException($"Waited {patience.TotalSeconds:0.#} s for {what}.\n{describe()}");
        }
    }

    /// <summary>To be called under the gate after every change.</summary>
    public void Changed() => _waiting.RemoveAll(tryAgain => tryAgain());
}
