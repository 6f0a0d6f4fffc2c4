using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HandoverBot.Fakes.Delivering;

internal static class Signature
{
    public static string Of(string secret, long timestamp, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:{body}");
        return $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}";
    }
}
