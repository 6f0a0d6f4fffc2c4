using System.Net;
using System.Net.Sockets;

namespace HandoverBot.Demo.Starting;

/// <summary>Finds ports nobody listens on.</summary>
internal static class FreePort
{
    private const int Attempts = 100;

    /// <summary>The first free port at or after <paramref name="first"/>, leaving out <paramref name="taken"/>.</summary>
    public static int From(int first, params ReadOnlySpan<int> taken)
    {
        var last = Math.Min(first + Attempts - 1, IPEndPoint.MaxPort);
        for (var port = first; port <= last; port++)
        {
            if (!taken.Contains(port) && IsFree(port))
                return port;
        }

        throw new DemoException($"No port between {first} and {last} is free. Choose another with --port.");
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
