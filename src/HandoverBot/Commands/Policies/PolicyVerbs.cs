using System.CommandLine;

using HandoverBot.Commands.Simulating;

namespace HandoverBot.Commands.Policies;

/// <summary><c>policy check FILE</c>, <c>policy show [--at DATE]</c> and <c>policy simulate FILE [--csv FILE] [--at DATE]</c></summary>
internal static class PolicyVerbs
{
    public static Command Create(CommandServices services, Terminal terminal) =>
        new Verb("policy", "Checks a policy file, tries it on every account, or shows the one in force.", "policy show")
        {
            Check(services, terminal),
            Show(services, terminal),
            Simulate(services, terminal),
        };

    private static Verb Check(CommandServices services, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The policy file, such as handbook-2025.json." };
        var verb = new Verb("check", "Says everything that is wrong with a policy file, and whether your people can do what it asks for.", "policy check Policies/handbook-2025.json") { file };
        verb.SetAction((parsed, cancellation) => new PolicyFileCheck(services, terminal).Run(FoundPolicy.Read(parsed.GetValue(file)!), cancellation));
        return verb;
    }

    private static Verb Show(CommandServices services, Terminal terminal)
    {
        var at = DayOption.Create("The day to look at; today without it.");
        var verb = new Verb("show", "Shows the policy in force on a day, in words, and the versions that wait.", "policy show --at 2026-01-01") { at };
        verb.SetAction((parsed, cancellation) => new PolicyShow(services, terminal).Run(parsed.GetValue(at), cancellation));
        return verb;
    }

    private static Verb Simulate(CommandServices services, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The policy to try, such as next.json." };
        var csv = new Option<string?>("--csv") { Description = "A file for every difference, to open in a spreadsheet.", HelpName = "FILE" };
        var at = DayOption.Create("The day to look at the facts, beside the policy in force then; today without it.");
        var verb = new Verb(
            "simulate",
            "Runs another policy over every account and book, beside the one in force, and says what would change. It changes nothing.",
            "policy simulate next.json",
            "policy simulate next.json --at 2026-07-01 --csv changes.csv")
        {
            file, csv, at,
        };
        verb.SetAction((parsed, cancellation) => new PolicySimulate(services, terminal).Run(
            FoundPolicy.Read(parsed.GetValue(file)!), parsed.GetValue(csv), parsed.GetValue(at), cancellation));
        return verb;
    }
}
