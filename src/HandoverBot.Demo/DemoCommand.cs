using System.CommandLine;

namespace HandoverBot.Demo;

/// <summary>The demo's command line.</summary>
internal static class DemoCommand
{
    public const int DefaultPort = 3000;

    /// <summary>Longer than stopping both children may take, so that Ctrl-C never leaves one behind.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Parses <paramref name="args"/> and runs the demo until it ends or Ctrl-C or SIGTERM stops it.</summary>
    public static Task<int> RunAsync(string[] args, Func<DemoOptions, DemoRun> create) =>
        Build((options, stop) => create(options).RunAsync(stop))
            .Parse(args)
            .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopTimeout });

    public static RootCommand Build(Func<DemoOptions, CancellationToken, Task<int>> run)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port of the Slack-like page. The next free one is used when it is taken.",
            DefaultValueFactory = _ => DefaultPort,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number is < 1 or > 65535)
                result.AddError($"--port must be between 1 and 65535, not {number}.");
        });

        var keep = new Option<string?>("--keep")
        {
            Description = "Keep the database in this folder, and go on from it next time.",
            HelpName = "DIR",
        };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open the page in the browser." };

        var root = new RootCommand(
            "Tries HandoverBot in a Slack-like workspace on this computer, with sample people and accounts. " +
            "Nothing leaves the computer; Ctrl-C stops everything.")
        {
            port, keep, noBrowser,
        };
        root.SetAction((parsed, stop) => run(
            new DemoOptions(parsed.GetValue(port), parsed.GetValue(keep), OpenBrowser: !parsed.GetValue(noBrowser)), stop));
        return root;
    }
}
