using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

using HandoverBot.Domain.Handovers;

using Microsoft.Extensions.Options;

namespace HandoverBot.Handovers.Calls;

/// <summary>Where the calendar file of a handover's call is opened: calendars sign in nowhere, so whoever knows the address may read it.</summary>
public sealed class CalendarAddresses(IOptions<CalendarOptions> options)
{
    public const string Route = "/calendar/{handover}/{token}.ics";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.Secret);
    private readonly string? _root = options.Value.IsOn ? options.Value.PublicUrl!.TrimEnd('/') : null;

    /// <returns>Null where people's browsers do not reach the bot.</returns>
    public Uri? Of(HandoverId handover) => _root is null ? null : new Uri($"{_root}/calendar/{handover}/{Token(handover)}.ics");

    /// <summary>Whether the address was handed out by this bot; takes the same time for every wrong one.</summary>
    public bool IsOurs(HandoverId handover, string token) =>
        _root is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token(handover)));

    private string Token(HandoverId handover) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"handover call {handover}")));
}
