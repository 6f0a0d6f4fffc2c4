using System.Security.Cryptography;
using System.Text;

namespace SlackNet.AspNetCore;

/// <summary>Whether a request was signed with the app's secret. How old it is, is left to the app.</summary>
internal static class RequestSignature
{
    public static bool IsValid(IHeaderDictionary headers, byte[] body, string signingSecret)
    {
        if (string.IsNullOrEmpty(signingSecret))
            return true;

        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{headers["X-Slack-Request-Timestamp"]}:"), .. body];
        var expected = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(signingSecret), signed));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(headers["X-Slack-Signature"].ToString()));
    }
}
