using System.CommandLine;

namespace HandoverBot.Demo.Tests;

public class DemoCommandTests
{
    [Fact]
    public async Task Without_options_it_takes_port_3000_keeps_nothing_and_opens_the_browser() =>
        Assert.Equal(new DemoOptions(3000, KeepFolder: null, OpenBrowser: true), await ParsedAsync());

    [Fact]
    public async Task Options_are_taken() =>
        Assert.Equal(
            new DemoOptions(4100, KeepFolder: "here", OpenBrowser: false),
            await ParsedAsync("--port", "4100", "--keep", "here", "--no-browser"));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("soon")]
    public async Task A_port_that_cannot_be_is_refused_before_anything_starts(string port) =>
        Assert.Null(await ParsedAsync("--port", port));

    [Fact]
    public async Task An_unknown_option_is_refused() => Assert.Null(await ParsedAsync("--prot", "4100"));

    /// <summary>The options the demo would run with; null when it is refused.</summary>
    private static async Task<DemoOptions?> ParsedAsync(params string[] args)
    {
        DemoOptions? taken = null;
        var command = DemoCommand.Build((options, _) =>
        {
            taken = options;
            return Task.FromResult(0);
        });

        var exitCode = await command.Parse(args).InvokeAsync(
            new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null });

        Assert.Equal(taken is null, exitCode != 0);
        return taken;
    }
}
