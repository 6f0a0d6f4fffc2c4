using SlackNet.WebApi;

namespace SlackNet.Compat.Tests.Json;

public class MetadataTests
{
    [Fact]
    public void An_object_is_kept_with_a_message_under_its_own_name()
    {
        var message = MessageCall.From(new Message { MetadataObject = new OrderPlaced("o1", 3) }, SlackJson());

        JsonText.AssertSame(
            """{"event_type":"order_placed","event_payload":{"order_id":"o1","line_count":3}}""",
            JsonText.Write(message.Metadata));
    }

    [Fact]
    public void An_object_comes_back_as_it_was()
    {
        var metadata = MessageMetadata.FromObject(new OrderPlaced("o1", 3));

        Assert.Equal("order_placed", metadata.EventType);
        Assert.Equal(new OrderPlaced("o1", 3), metadata.ToObject<OrderPlaced>());
        Assert.Equal(new OrderPlaced("o1", 3), JsonText.Read<MessageMetadata>(JsonText.Write(metadata)).ToObject<OrderPlaced>());
    }

    [Fact]
    public void Without_a_payload_there_is_no_object() =>
        Assert.Null(JsonText.Read<MessageMetadata>("""{"event_type":"order_placed"}""").ToObject<OrderPlaced>());

    private static SlackJsonSettings SlackJson() => SlackNet.Json.SlackJson.DefaultSettings;

    private sealed record OrderPlaced(string OrderId, int LineCount);
}
