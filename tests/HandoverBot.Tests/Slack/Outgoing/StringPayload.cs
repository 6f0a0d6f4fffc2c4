using System.Text.Json.Serialization;

namespace HandoverBot.Tests.Slack.Outgoing;

[JsonSerializable(typeof(string))]
internal sealed partial class StringPayload : JsonSerializerContext;
