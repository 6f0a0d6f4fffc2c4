using System.Text.Json;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.Json;
using SlackNet.WebApi;

namespace SlackNet.Handling;

/// <summary>A request that has been read; running it gives the JSON of the answer, or null for none.</summary>
internal delegate Task<string> PendingRequest(IServiceProvider services);

/// <summary>
/// Reads Slack's requests, however they arrived. What cannot be read throws <see cref="JsonException"/> here, before any
/// handler has run.
/// </summary>
internal sealed class RequestReader(HandlerRegistry handlers, ISlackServiceProvider slack)
{
    private static readonly PendingRequest Nothing = _ => Task.FromResult<string>(null);

    private readonly SlackJsonSettings settings = slack.GetJsonSettings();

    public PendingRequest Event(JsonElement callback)
    {
        if (Text(callback, "type") != "event_callback")
            return Nothing;
        if (!callback.TryGetProperty("event", out var body))
            throw new JsonException("The event is missing.");

        var slackEvent = Read<Event>(body);
        return async services =>
        {
            // One after the other: handlers of one request share its scope.
            foreach (var handle in handlers.Events)
                await handle(services, slackEvent);
            return null;
        };
    }

    public PendingRequest Command(JsonElement payload)
    {
        if (Text(payload, "command") is null)
            throw new JsonException("The command is missing.");

        var command = Read<SlashCommand>(payload);
        return handlers.Commands.TryGetValue(command.Command, out var handler)
            ? async services => Write(await handler(services).Handle(command))
            : Nothing;
    }

    public PendingRequest Interaction(JsonElement payload) => Text(payload, "type") switch
    {
        null => throw new JsonException("The type is missing."),
        "block_actions" => BlockActions(Read<BlockActionRequest>(payload)),
        "view_submission" => ViewSubmission(Read<ViewSubmission>(payload)),
        "view_closed" => ViewClosed(Read<ViewClosed>(payload)),
        _ => Nothing,
    };

    private PendingRequest BlockActions(BlockActionRequest request) => async services =>
    {
        foreach (var handle in handlers.BlockActions)
            await handle(services, request);
        return null;
    };

    private PendingRequest ViewSubmission(ViewSubmission submission) =>
        HandlerOf(submission.View) is { } handler
            ? async services => Write(await handler(services).Handle(submission))
            : Nothing;

    private PendingRequest ViewClosed(ViewClosed closed) =>
        HandlerOf(closed.View) is { } handler
            ? async services =>
            {
                await handler(services).HandleClose(closed);
                return null;
            }
    : Nothing;

    private Func<IServiceProvider, IViewSubmissionHandler> HandlerOf(ViewInfo view) =>
        handlers.Views.GetValueOrDefault(view?.CallbackId ?? "");

    private string Write(SlashCommandResponse response) =>
        response is null
            ? null
            : JsonSerializer.Serialize(
                MessageCall.From(new MessageAnswer(response), settings),
                SlackJson.TypeInfo<MessageCall>(settings));

    private string Write(ViewSubmissionResponse response) =>
        response is null ? null : JsonSerializer.Serialize(response, settings.Options.GetTypeInfo(response.GetType()));

    private T Read<T>(JsonElement json)
        where T : class =>
        json.Deserialize(SlackJson.TypeInfo<T>(settings)) ?? throw new JsonException("The request is empty.");

    private static string Text(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new JsonException("The request is not an object.");
        return json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
