using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

using HandoverBot.Domain.People;

namespace HandoverBot.Slack.Text;

/// <summary>
/// Text in Slack's markup that values cannot break out of: write <c>Mrkdwn text = $"*{name}* leaves";</c>.
/// The literal parts are markup; a value is escaped, so that it can neither mention nor link, except a
/// <see cref="PersonId"/> (a mention), a web <see cref="Uri"/> (a link) and another <see cref="Mrkdwn"/> (as it is).
/// </summary>
[InterpolatedStringHandler]
public readonly struct Mrkdwn(int literalLength, int formattedCount)
{
    private const int GuessedValueLength = 16;
    private const int LongestEscape = 5;

    private readonly StringBuilder? _text = new(literalLength + (formattedCount * GuessedValueLength));

    public static Mrkdwn Empty => default;

    public bool IsEmpty => _text is null or { Length: 0 };

    /// <summary>Text from elsewhere, escaped.</summary>
    public static Mrkdwn Escaped(string? text) => $"{text}";

    /// <summary>A link with a label of its own; just the label where the address is no web address.</summary>
    public static Mrkdwn Link(Uri address, string label) => IsWeb(address)
        ? Markup($"<{Escape(address.AbsoluteUri)}|{Escape(label.ReplaceLineEndings(" "))}>")
        : Escaped(label);

    /// <summary>One below the other, leaving out empty ones.</summary>
    public static Mrkdwn Lines(params Mrkdwn[] lines) => Join("\n", lines);

    /// <inheritdoc cref="Lines(Mrkdwn[])" />
    public static Mrkdwn Lines(IEnumerable<Mrkdwn> lines) => Join("\n", lines);

    public static Mrkdwn Join([ConstantExpected] string separator, params IEnumerable<Mrkdwn> parts) =>
        Markup(string.Join(separator, parts.Where(part => !part.IsEmpty)));

    public void AppendLiteral(string markup) => _text!.Append(markup);

    public void AppendFormatted(string? value) => _text!.Append(Escape(value ?? ""));

    public void AppendFormatted(Mrkdwn value) => _text!.Append(value._text);

    public void AppendFormatted(PersonId value) =>
        _text!.Append(value.Value.All(char.IsAsciiLetterOrDigit) ? $"<@{value.Value}>" : Escape(value.Value));

    public void AppendFormatted(Uri? value) =>
        _text!.Append(value is not null && IsWeb(value) ? $"<{Escape(value.AbsoluteUri)}>" : Escape(value?.ToString() ?? ""));

    public void AppendFormatted<T>(T value, string? format = null) => AppendFormatted(
        value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    /// <summary>Shortened to a limit without cutting a mention, a link or an escaped character in two.</summary>
    public Mrkdwn Truncate(int limit)
    {
        var text = ToString();
        if (text.Length <= limit)
            return this;
        var kept = text.AsSpan(0, Truncation.Fitting(text, limit - Truncation.Ellipsis.Length));
        kept = Closed(Closed(kept, '<', '>'), '&', ';', LongestEscape);
        return Markup(string.Concat(kept.TrimEnd(), Truncation.Ellipsis));
    }

    public override string ToString() => _text?.ToString() ?? "";

    private static Mrkdwn Markup(string markup)
    {
        var result = new Mrkdwn(markup.Length, 0);
        result.AppendLiteral(markup);
        return result;
    }

    private static bool IsWeb(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>Without a last piece that was opened and not closed.</summary>
    private static ReadOnlySpan<char> Closed(ReadOnlySpan<char> text, char open, char close, int longest = int.MaxValue)
    {
        var opened = text.LastIndexOf(open);
        return opened > text.LastIndexOf(close) && text.Length - opened < longest ? text[..opened] : text;
    }

    private static string Escape(string text) => text.AsSpan().ContainsAny('&', '<', '>')
        ? text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
        : text;
}
