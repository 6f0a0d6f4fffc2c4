using HandoverBot.Demo;

using Spectre.Console;

return await DemoCommand.RunAsync(args, options => new DemoRun(options, CreateConsole(), TimeProvider.System));

// Redirected output is for files and other programs: no colours, and no width to wrap addresses and log lines at.
static IAnsiConsole CreateConsole()
{
    if (!Console.IsOutputRedirected)
        return AnsiConsole.Console;

    var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
    plain.Profile.Width = 1000;
    return plain;
}
