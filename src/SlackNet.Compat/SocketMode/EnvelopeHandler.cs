using System.Buffers;
using System.Text;
using System.Text.Json;
using SlackNet.Handling;

namespace SlackNet.SocketMode;

/// <summary>Handles what arrives in an envelope, and writes its acknowledgement.</summary>
internal sealed class EnvelopeHandler(RequestReader reader, RequestRunner runner, ILogger<EnvelopeHandler> log)
{
    private const string NoPayload = null;

    public async Task<ReadOnlyMemory<byte>> Handle(Envelope envelope) => Acknowledge(envelope, await Answer(envelope));

    private async Task<string> Answer(Envelope envelope)
    {
        try
        {
            return await runner.Run(Read(envelope));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Could not handle {Type} of envelope {EnvelopeId}", envelope.Type, envelope.EnvelopeId);
            return NoPayload;
        }
    }

    private PendingRequest Read(Envelope envelope) => envelope.Type switch
    {
        "events_api" => reader.Event(envelope.Payload),
        "interactive" => reader.Interaction(envelope.Payload),
        "slash_commands" => reader.Command(envelope.Payload),
        _ => _ => Task.FromResult(NoPayload),
    };

    private static ReadOnlyMemory<byte> Acknowledge(Envelope envelope, string answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("envelope_id", envelope.EnvelopeId);
            if (answer is not null && envelope.AcceptsResponsePayload)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(Encoding.UTF8.GetBytes(answer));
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
