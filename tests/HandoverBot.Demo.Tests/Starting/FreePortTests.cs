using System.Net;
using System.Net.Sockets;

using HandoverBot.Demo.Starting;

namespace HandoverBot.Demo.Tests.Starting;

public class FreePortTests
{
    [Fact]
    public void A_port_somebody_listens_on_is_passed_over()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.True(FreePort.From(taken) > taken);
    }

    [Fact]
    public void A_port_promised_to_somebody_else_is_passed_over()
    {
        var free = FreePort.From(20000);

        Assert.True(FreePort.From(free, free) > free);
    }

    [Fact]
    public void When_none_is_left_the_message_says_what_to_do()
    {
        var refusal = Assert.Throws<DemoException>(() => FreePort.From(65535, 65535));

        Assert.Contains("--port", refusal.Message, StringComparison.Ordinal);
    }
}
