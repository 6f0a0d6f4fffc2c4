namespace HandoverBot.Handovers.Calls;

/// <summary>Where people open calendar files, from the configuration section <c>Calendar</c>. Without an address there are only links to web calendars.</summary>
public sealed class CalendarOptions
{
    public const string Section = "Calendar";

    private const int ShortestSecret = 32;

    /// <summary>The address under which people's browsers reach the bot; null where they do not.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Makes the addresses of the files unguessable. A new one takes back all that were handed out.</summary>
    public string Secret { get; set; } = "";

    public bool IsOn => !string.IsNullOrWhiteSpace(PublicUrl);

    /// <summary>What must be set before the bot can start, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsOn)
            yield break;
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) || !IsSafe(address) || address.Query.Length + address.Fragment.Length > 0)
            yield return "Set Calendar:PublicUrl to the https address under which people's browsers reach the bot, such as https://handovers.example.com, or leave it out.";
        if (Secret.Length < ShortestSecret)
            yield return $"Set Calendar:Secret (environment: Calendar__Secret) to at least {ShortestSecret} random characters, or leave Calendar:PublicUrl out. "
                + "Without it anybody could guess the addresses of the calendar files.";
    }

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
