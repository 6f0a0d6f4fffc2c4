using System.Net;
using System.Net.Sockets;

using HandoverBot.Demo.Starting;

namespace HandoverBot.Demo.Tests.Starting;

public class FreePortTests
{
    [Fact]
    public void A_port_somebody_listens_on_is_passed_over()
    {
        using var own = FreePort.From(22000);
        using var listener = new TcpListener(IPAddress.Loopback, own.Number);
        listener.Start();
        own.Dispose();

        using var free = FreePort.From(own.Number);

        Assert.True(free.Number > own.Number);
    }

    [Fact]
    public void A_port_promised_to_somebody_else_is_passed_over_until_they_are_done()
    {
        using var first = FreePort.From(20000);
        using (var second = FreePort.From(first.Number))
            Assert.True(second.Number > first.Number);

        first.Dispose();
        using var again = FreePort.From(first.Number);
        Assert.Equal(first.Number, again.Number);
    }

    [Fact]
    public void When_none_is_left_the_message_says_what_to_do()
    {
        var refusal = Assert.Throws<DemoException>(() =>
        {
            using var last = FreePort.From(65535);
            using var beyond = FreePort.From(65535);
        });

        Assert.Contains("--port", refusal.Message, StringComparison.Ordinal);
    }
}
