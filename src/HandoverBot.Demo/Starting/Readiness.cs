using HandoverBot.Demo.Processes;

namespace HandoverBot.Demo.Starting;

/// <summary>Waits until a child process answers over HTTP.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);

    /// <summary>Returns when <paramref name="url"/> answers 2xx; says why where the child ends or never gets there.</summary>
    public static async Task WaitAsync(ChildProcess child, Uri url, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var timer = new PeriodicTimer(Between);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(AtMost);
        try
        {
            while (!await AnswersAsync(http, url, patience.Token))
            {
                if (child.Exited.IsCompleted)
                    throw child.Stopped();
                await timer.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new DemoException(
                $"{child.Name} runs, but is not ready after {AtMost.TotalMinutes:0} minutes ({url}). Its last lines:\n{child.LogTail()}");
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri url, CancellationToken stop)
    {
        try
        {
            using var response = await http.GetAsync(url, stop);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return false;
        }
    }
}
