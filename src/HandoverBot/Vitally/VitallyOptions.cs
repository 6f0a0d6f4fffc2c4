namespace HandoverBot.Vitally;

/// <summary>How to reach Vitally, from the configuration section <c>Vitally</c>.</summary>
public sealed class VitallyOptions
{
    public const string Section = "Vitally";

    private const int ShortestSecret = 16;

    /// <summary>The secret token of an API key of Vitally's REST API.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Without <c>/resources</c>.</summary>
    public string ApiUrl { get; set; } = "";

    /// <summary>The last part of the address that Vitally's playbooks call; empty where they do not.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>The e-mail address of whoever changes owners and segments in Vitally; empty to leave those tasks to all.</summary>
    public string Operations { get; set; } = "";

    public VitallyTraits Traits { get; set; } = new();

    /// <summary>What must be set before Vitally can be asked, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(ApiKey))
            yield return "Set Vitally:ApiKey (environment: Vitally__ApiKey) to the secret token of an API key, from Vitally's settings under Integrations, Vitally REST API.";
        if (!IsSafe(ApiUrl))
            yield return "Set Vitally:ApiUrl to https://SUBDOMAIN.rest.vitally.io with your own subdomain, or to https://rest.vitally-eu.io in Vitally's data centre in Europe.";
        if (WebhookSecret is { Length: > 0 and < ShortestSecret } || WebhookSecret.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
            yield return $"Set Vitally:WebhookSecret to at least {ShortestSecret} letters and digits that nobody can guess, or leave it out.";
        foreach (var problem in Traits.Problems())
            yield return problem;
    }

    /// <summary>Without the key and the secret, so that it can be logged.</summary>
    public override string ToString() => ApiUrl;

    /// <summary>The key goes with every request, so it leaves this machine encrypted only.</summary>
    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
