using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

using SlackNet.Blocks;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Tells whether two messages look the same, by every value in their blocks.</summary>
internal static class ContentHash
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(string? text, IEnumerable<Block> blocks)
    {
        var written = new StringBuilder();
        Write(written, text);
        Write(written, blocks);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written.ToString())));
    }

    private static void Write(StringBuilder to, object? value)
    {
        switch (value)
        {
            case null:
                to.Append('-');
                break;
            case string text:
                // With its length before it no text can pass for structure.
                to.Append(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
                break;
            case IFormattable simple:
                to.Append(simple.ToString(format: null, CultureInfo.InvariantCulture)).Append(';');
                break;
            case bool flag:
                to.Append(flag ? "true" : "false").Append(';');
                break;
            case IEnumerable items:
                to.Append('[');
                foreach (var item in items)
                    Write(to, item);
                to.Append(']');
                break;
            default:
                to.Append(value.GetType().Name).Append('{');
                foreach (var property in Properties.GetOrAdd(value.GetType(), Readable))
                    Write(to, property.GetValue(value));
                to.Append('}');
                break;
        }
    }

    private static PropertyInfo[] Readable(Type type) =>
        [.. type.GetProperties()
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal)];
}
