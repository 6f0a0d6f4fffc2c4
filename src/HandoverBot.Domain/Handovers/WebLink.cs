namespace HandoverBot.Domain.Handovers;

/// <summary>Whether an address can be opened in a browser.</summary>
public static class WebLink
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp];

    public static bool Is(Uri link) => link.IsAbsoluteUri && Schemes.Contains(link.Scheme);

    /// <summary>Whether nobody on the way can read what is opened there.</summary>
    public static bool IsSecure(Uri link) => link.IsAbsoluteUri && link.Scheme == Uri.UriSchemeHttps && link.Host.Length > 0;

    /// <returns>Null where the text is no address that begins with https://.</returns>
    public static Uri? Secure(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var link) && IsSecure(link) ? link : null;

    /// <summary>What is wrong where somebody may write a link or just a word.</summary>
    /// <returns>Null for a word, and for a link that is one.</returns>
    public static string? Objection(string linkOrWord)
    {
        var isMeantAsLink = linkOrWord.Contains("://", StringComparison.Ordinal) || linkOrWord.TrimStart().StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isMeantAsLink && Secure(linkOrWord) is null
            ? "This link cannot be opened. Paste the whole address from https:// on, or write a word such as “mail”."
            : null;
    }
}
