using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HandoverBot.Commands;

/// <summary>The usual help, then an example.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    // As in the usual help action: what else is on the line does not matter.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine($"  HandoverBot {verb.Example}");
            output.WriteLine();
        }

        return result;
    }
}
