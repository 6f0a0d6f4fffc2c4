using System.CommandLine;

namespace HandoverBot.Commands;

/// <summary>One word of the command line, with an example for its help.</summary>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    public string Example => example;
}
