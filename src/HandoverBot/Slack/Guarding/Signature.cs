using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace HandoverBot.Slack.Guarding;

/// <summary>Slack's signature of a request: <c>v0=</c> and the HMAC-SHA256 of <c>v0:{timestamp}:{body}</c> in hexadecimal.</summary>
internal static class Signature
{
    public const string Header = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0=";

    /// <summary>What stands before the body in the signed text.</summary>
    public static string Prefix(long timestamp) => string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:");

    /// <summary>Compares in constant time.</summary>
    public static bool Fits(string? header, ReadOnlySpan<byte> key, ReadOnlySpan<byte> signedText)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryRead(header, given))
            return false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signedText, expected);
        return CryptographicOperations.FixedTimeEquals(given, expected);
    }

    private static bool TryRead(string? header, Span<byte> signature) =>
        header is not null
        && header.Length == Version.Length + (2 * signature.Length)
        && header.StartsWith(Version, StringComparison.Ordinal)
        && Convert.FromHexString(header.AsSpan(Version.Length), signature, out _, out _) == OperationStatus.Done;
}
