namespace HandoverBot.Invoices.Stripe;

/// <summary>How to reach Stripe, from the configuration section <c>Stripe</c>.</summary>
public sealed class StripeOptions
{
    public const string Section = "Stripe";

    public const string DefaultApiUrl = "https://api.stripe.com";

    /// <summary>A restricted key that may read invoices, <c>rk_…</c>.</summary>
    public string ApiKey { get; set; } = "";

    public string ApiUrl { get; set; } = DefaultApiUrl;

    /// <summary>What must be set before Stripe can be asked, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(ApiKey))
            yield return "Set Stripe:ApiKey (environment: Stripe__ApiKey) to a restricted key, rk_…, with the permission Invoices: Read and no other.";
        if (!IsSafe(ApiUrl))
            yield return $"Set Stripe:ApiUrl to an https address, or leave it out to use {DefaultApiUrl}.";
    }

    /// <summary>Without the key, so that it can be logged.</summary>
    public override string ToString() => ApiUrl;

    /// <summary>The key goes with every request, so it leaves this machine encrypted only.</summary>
    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
