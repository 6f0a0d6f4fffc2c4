using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using HandoverBot.Troubles;

namespace HandoverBot.Vitally;

/// <summary>What Vitally answered.</summary>
internal sealed class VitallyAnswer(HttpResponseMessage response, byte[] body) : IDisposable
{
    public HttpStatusCode Status => response.StatusCode;

    /// <exception cref="RemoteTroubleException">It is a refusal, or no such thing.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        EnsureDone();
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw VitallyRefusals.Unreadable();
        }
        catch (JsonException)
        {
            throw VitallyRefusals.Unreadable();
        }
    }

    /// <exception cref="RemoteTroubleException">It is a refusal.</exception>
    public void EnsureDone()
    {
        if (!response.IsSuccessStatusCode)
            throw VitallyRefusals.Of(response.StatusCode);
    }

    public void Dispose() => response.Dispose();
}
