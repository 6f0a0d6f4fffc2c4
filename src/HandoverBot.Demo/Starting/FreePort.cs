using System.Net;
using System.Net.Sockets;

namespace HandoverBot.Demo.Starting;

/// <summary>
/// A port nobody listens on. Until it is disposed, no other demo on this computer takes it: whoever is to listen on it needs a while to start,
/// and may be started again.
/// </summary>
internal sealed class FreePort : IDisposable
{
    private const int Attempts = 100;

    private readonly FileStream _claim;

    private FreePort(int number, FileStream claim) => (Number, _claim) = (number, claim);

    public int Number { get; }

    /// <summary>The first free port at or after <paramref name="first"/>.</summary>
    public static FreePort From(int first)
    {
        var last = Math.Min(first + Attempts - 1, IPEndPoint.MaxPort);
        for (var port = first; port <= last; port++)
        {
            if (Claim(port) is not { } claim)
                continue;
            if (IsFree(port))
                return new FreePort(port, claim);
            claim.Dispose();
        }

        throw new DemoException($"No port between {first} and {last} is free. Choose another with --port.");
    }

    public void Dispose() => _claim.Dispose();

    /// <summary>A file that one process at a time can have open; the system lets go of it however the process ends. Null where another has it.</summary>
    private static FileStream? Claim(int port)
    {
        try
        {
            return new FileStream(
                Path.Combine(Path.GetTempPath(), $"handoverbot-demo-port-{port}"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Free on every address: a listener on one of them is enough to be in the way.</summary>
    private static bool IsFree(int port) =>
        CanListen(IPAddress.Loopback, port)
        && CanListen(IPAddress.Any, port)
        && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Any, port));

    private static bool CanListen(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
