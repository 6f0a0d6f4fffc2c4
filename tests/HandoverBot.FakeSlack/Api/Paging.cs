using System.Globalization;
using System.Text;
using HandoverBot.Fakes.Rules;

namespace HandoverBot.Fakes.Api;

/// <summary>Slack's cursors: opaque to the caller, an offset to us.</summary>
internal static class Paging
{
    public static (IReadOnlyList<T> Page, string NextCursor) Page<T>(IReadOnlyList<T> all, Arguments arguments, int limit, int maxLimit)
    {
        var size = arguments.Number("limit", limit);
        if (size < 1 || size > maxLimit)
            throw new Refusal("invalid_limit");
        var from = Offset(arguments.Text("cursor"));
        if (from > all.Count)
            throw new Refusal("invalid_cursor");
        var next = from + size;
        return ([.. all.Skip(from).Take(size)], next < all.Count ? Cursor(next) : "");
    }

    private static string Cursor(int offset) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"next:{offset}")));

    private static int Offset(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return 0;
        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var length)
               && Encoding.UTF8.GetString(bytes, 0, length) is ['n', 'e', 'x', 't', ':', .. var digits]
               && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? offset
            : throw new Refusal("invalid_cursor");
    }
}
