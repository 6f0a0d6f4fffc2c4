using System.Text;

namespace HandoverBot.Slack.Guarding;

/// <summary>A request's body, read once into the text that Slack signed: the prefix and, right behind it, the body.</summary>
internal sealed class SignedBody
{
    private readonly byte[] _buffer;
    private readonly int _prefixLength;
    private readonly int _length;

    private SignedBody(byte[] buffer, int prefixLength, int length) =>
        (_buffer, _prefixLength, _length) = (buffer, prefixLength, length);

    public ReadOnlySpan<byte> SignedText => _buffer.AsSpan(0, _length);

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(_prefixLength, _length - _prefixLength);

    /// <summary>Null where the body is larger than the limit.</summary>
    public static async Task<SignedBody?> Read(HttpRequest request, string prefix, int limit)
    {
        if (request.ContentLength > limit)
            return null;
        // One byte more than announced shows the end without growing.
        var buffer = new byte[prefix.Length + (int)(request.ContentLength ?? 4096) + 1];
        var length = Encoding.ASCII.GetBytes(prefix, buffer);
        while (await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted) is > 0 and var read)
        {
            length += read;
            if (length - prefix.Length > limit)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * length);
        }

        return new SignedBody(buffer, prefix.Length, length);
    }

    public MemoryStream OpenRead() => new(_buffer, _prefixLength, _length - _prefixLength, writable: false);
}
