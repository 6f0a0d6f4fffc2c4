namespace HandoverBot.Domain.Handovers;

/// <summary>Whether an address can be opened in a browser.</summary>
internal static class WebLink
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp];

    public static bool Is(Uri link) => link.IsAbsoluteUri && Schemes.Contains(link.Scheme);
}
