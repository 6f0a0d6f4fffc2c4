using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;
using Microsoft.AspNetCore.Http;

namespace HandoverBot.Fakes.Server;

/// <summary>Takes what a bot posts to a response URL.</summary>
internal sealed class ResponseUrlEndpoint(Workspace workspace)
{
    private const string Where = "response_url";

    public async Task Answer(HttpContext http, string id)
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync();
        string answer;
        lock (workspace.Gate)
        {
            try
            {
                var url = workspace.ResponseUrls.Use(id);
                Apply(url, Json.Parse(text) ?? throw new Refusal("invalid_payload"));
                answer = "ok";
            }
            catch (Refusal refusal)
            {
                workspace.Violate(Where, refusal.Message);
                http.Response.StatusCode = refusal.Error is "used_url" or "expired_url" or "invalid_url" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
                answer = refusal.Error;
            }
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(answer);
    }

    private void Apply(ResponseUrl url, JsonObject body)
    {
        var original = url.MessageTs is null ? null : workspace.Message(url.Channel, url.MessageTs);
        if (body.Flag("delete_original"))
        {
            workspace.Delete(original ?? throw new Refusal("message_not_found"));
            return;
        }

        var content = Answers.Message(workspace, Where, body);
        if (body.Flag("replace_original") && url.MessageTs is not null)
        {
            workspace.Edit(original ?? throw new Refusal("message_not_found"), content.Text, content.Blocks, content.Metadata);
            return;
        }

        Answers.Post(workspace, url.User, url.Channel, body, content);
    }
}
