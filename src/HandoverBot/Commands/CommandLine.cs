using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Data.Common;

using HandoverBot.Commands.Diagnosing;
using HandoverBot.Commands.Explaining;
using HandoverBot.Commands.Exporting;
using HandoverBot.Commands.Importing;
using HandoverBot.Commands.Policies;
using HandoverBot.Commands.Sending;
using HandoverBot.Csv;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Upgrading;

namespace HandoverBot.Commands;

/// <summary>The command line: no verb or <c>serve</c> runs the bot, the other verbs do one thing and end.</summary>
public static class CommandLine
{
    /// <param name="serve">Runs the bot with these configuration arguments, such as <c>--Slack:SocketMode true</c>.</param>
    /// <returns>The exit code: 0 done, 1 refused with the reason, 2 wrong usage.</returns>
    public static Task<int> Run(string[] args, Func<string[], Task<int>> serve) =>
        Run(args, serve, Terminal.OfProcess(), TimeProvider.System);

    internal static async Task<int> Run(string[] args, Func<string[], Task<int>> serve, Terminal terminal, TimeProvider clock)
    {
        ConfigurationArguments arguments;
        try
        {
            arguments = ConfigurationArguments.Split(args);
        }
        catch (CommandException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }

        var settings = arguments.Settings.ToArray();
        if (arguments.Others is [] or ["serve"])
            return await serve(settings);
        var parsed = Verbs(new CommandServices(settings, clock), terminal).Parse(arguments.Others);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var result = await parsed.InvokeAsync(invocation);
            return parsed.Action is ParseErrorAction ? ExitCode.WrongUsage : result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync(Explain(exception));
            return ExitCode.Refused;
        }
    }

    private static RootCommand Verbs(CommandServices services, Terminal terminal)
    {
        var root = new RootCommand("Runs the handovers of customer accounts in Slack.")
        {
            new Verb("serve", "Runs the bot, as it does without any verb.", "serve --Slack:SocketMode true"),
            ImportVerbs.Create(services, terminal),
            PolicyVerbs.Create(services, terminal),
            ExplainVerb.Create(services, terminal),
            ExportVerbs.Create(services, terminal),
            OutboxVerbs.Create(services, terminal),
            DoctorVerb.Create(services, terminal),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private static string Explain(Exception exception) => exception switch
    {
        CommandException or CsvFileException or StorageSettingsException or DatabaseTooNewException or PolicyUnreadableException => exception.Message,
        DbException => $"The database cannot be used: {exception.Message} Check ConnectionStrings:HandoverBot.",
        _ when exception.InnerException is DbException inner => $"The database refused: {inner.Message}",
        InvalidDataException => $"The configuration cannot be read: {exception.Message} {exception.InnerException?.Message}",
        _ => $"This went wrong unexpectedly ({exception.GetType().Name}): {exception.Message}",
    };
}
