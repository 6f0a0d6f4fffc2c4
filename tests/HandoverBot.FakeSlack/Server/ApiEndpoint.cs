using System.Text.Json.Nodes;
using HandoverBot.Fakes.Api;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;
using Microsoft.AspNetCore.Http;

namespace HandoverBot.Fakes.Server;

/// <summary>Takes a call of the Web API from HTTP and answers it, or fails it on purpose.</summary>
internal sealed class ApiEndpoint(Workspace workspace, WebApi api, Faults faults, Func<TimeSpan> latency)
{
    public async Task Answer(HttpContext http, string method)
    {
        if (latency() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, TimeProvider.System, http.RequestAborted);

        Arguments arguments;
        try
        {
            arguments = await Arguments.Read(http.Request);
        }
        catch (Refusal refusal)
        {
            lock (workspace.Gate)
                workspace.Violate(method, refusal.Message);
            await http.Response.WriteAsJsonAsync(Body(refusal));
            return;
        }

        var fault = faults.Next(method);
        if (fault is { HappensAfterwards: false })
        {
            Record(method, arguments, fault.Status, fault.ErrorCode is { } code ? new() { ["ok"] = false, ["error"] = code } : null);
            await fault.Answer(http);
            return;
        }

        var (status, body) = Do(method, arguments, http);
        if (fault is not null)
        {
            await fault.Answer(http);
            return;
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(body.ToJsonString());
    }

    private (int Status, JsonObject Body) Do(string method, Arguments arguments, HttpContext http)
    {
        lock (workspace.Gate)
        {
            JsonObject body;
            var status = StatusCodes.Status200OK;
            try
            {
                body = api.Do(method, arguments);
            }
            catch (Refusal refusal)
            {
                if (refusal.IsMistake)
                    workspace.Violate(method, refusal.Message);
                if (refusal.RetryAfter is { } seconds)
                {
                    status = StatusCodes.Status429TooManyRequests;
                    http.Response.Headers.RetryAfter = $"{seconds}";
                }

                body = Body(refusal);
            }

            workspace.Record(new ApiCall(method, arguments.Values, workspace.Clock.GetUtcNow(), status, body));
            return (status, body);
        }
    }

    private void Record(string method, Arguments arguments, int status, JsonObject? body)
    {
        lock (workspace.Gate)
            workspace.Record(new ApiCall(method, arguments.Values, workspace.Clock.GetUtcNow(), status, body));
    }

    private static JsonObject Body(Refusal refusal)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = refusal.Error };
        if (refusal.Messages.Count > 0)
        {
            body["errors"] = new JsonArray([.. refusal.Messages.Select(m => (JsonNode)m)]);
            body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. refusal.Messages.Select(m => (JsonNode)m)]) };
        }

        return body;
    }
}
