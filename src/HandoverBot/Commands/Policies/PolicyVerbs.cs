using System.CommandLine;


namespace HandoverBot.Commands.Policies;

/// <summary><c>policy check FILE</c> and <c>policy show [--at DATE]</c></summary>
internal static class PolicyVerbs
{
    public static Command Create(CommandServices services, Terminal terminal) =>
        new Verb("policy", "Checks a policy file, or shows the one in force.", "policy show")
        {
            Check(terminal),
            Show(services, terminal),
        };

    private static Verb Check(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The policy file, such as handbook-2025.json." };
        var verb = new Verb("check", "Says everything that is wrong with a policy file.", "policy check Policies/handbook-2025.json") { file };
        verb.SetAction(async (parsed, cancellation) => await Check(FoundPolicy.Read(parsed.GetValue(file)!), terminal));
        return verb;
    }

    private static Verb Show(CommandServices services, Terminal terminal)
    {
        var at = DayOption.Create("The day to look at; today without it.");
        var verb = new Verb("show", "Shows the policy in force on a day, in words, and the versions that wait.", "policy show --at 2026-01-01") { at };
        verb.SetAction((parsed, cancellation) => new PolicyShow(services, terminal).Run(parsed.GetValue(at), cancellation));
        return verb;
    }

    private static async Task<int> Check(FoundPolicy file, Terminal terminal)
    {
        var name = Path.GetFileName(file.Path);
        if (file.Reading.Policy is { } policy)
        {
            await terminal.Output.WriteLineAsync(
                $"{name} is fine: policy {policy.Stamp.Name}, hash {policy.Stamp.Hash}, in effect from {policy.EffectiveFrom:yyyy-MM-dd}.");
            return ExitCode.Done;
        }

        foreach (var fault in file.Reading.Faults)
            await terminal.Error.WriteLineAsync($"{name}: {fault}");
        await terminal.Error.WriteLineAsync($"{name}: {Wording.Count(file.Reading.Faults.Length, "fault")}. Correct the file and check it again.");
        return ExitCode.Refused;
    }
}
