using System.CommandLine;

namespace HandoverBot.Commands;

/// <summary>One word of the command line, with examples for its help.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
