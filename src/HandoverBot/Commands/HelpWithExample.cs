using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HandoverBot.Commands;

/// <summary>The usual help, then examples.</summary>
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
            output.WriteLine(verb.Examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in verb.Examples)
                output.WriteLine($"  HandoverBot {example}");
            output.WriteLine();
        }

        return result;
    }
}
