using System.Text.Json.Nodes;
using SlackNet.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace SlackNet.Compat.Tests.Json;

internal static class JsonText
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, SlackJson.TypeInfo<T>(SlackJson.DefaultSettings));

    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, SlackJson.TypeInfo<T>(SlackJson.DefaultSettings));

    public static void AssertSame(string expected, string actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)),
            $"Expected {expected}\nbut found {actual}");

    /// <summary>What is read from the documented form is written in the same form.</summary>
    public static T AssertRoundTrip<T>(string documented)
    {
        var value = Read<T>(documented);
        AssertSame(documented, Write(value));
        return value;
    }
}
