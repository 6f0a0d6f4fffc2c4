namespace SlackNet;

public interface IHttp
{
    /// <summary>Sends the request and reads the JSON of its answer.</summary>
    Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default);
}
