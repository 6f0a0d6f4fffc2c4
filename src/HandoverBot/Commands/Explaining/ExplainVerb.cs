using System.CommandLine;

namespace HandoverBot.Commands.Explaining;

/// <summary><c>explain ACCOUNT|--all [--policy FILE] [--at DATE] [--json]</c></summary>
internal static class ExplainVerb
{
    public static Command Create(CommandServices services, Terminal terminal)
    {
        var account = new Argument<string?>("ACCOUNT")
        {
            Description = "The account's id, its name, or the beginning of it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Every account, in order of id." };
        var policy = new Option<string?>("--policy") { Description = "Another policy than the one in force.", HelpName = "FILE" };
        var at = DayOption.Create("The day to look at the facts, with the policy in force then; today without it.");
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var verb = new Verb(
            "explain",
            "Says where an account should go and why, who decides and when, which reasons would do, and what is missing.",
            "explain acme",
            "explain --all --policy next.json --at 2026-07-01 --json > next.jsonl")
        {
            account, all, policy, at, json,
        };
        verb.Validators.Add(line =>
        {
            if (line.GetValue(account) is null != line.GetValue(all))
                line.AddError("Name one account, or give --all for every one.");
        });
        verb.SetAction(async (parsed, cancellation) =>
        {
            IExplanationWriter writer = parsed.GetValue(json) ? new ExplanationJson() : new ExplanationPage();
            var explaining = new ExplainAccounts(services, terminal, writer, parsed.GetValue(policy), parsed.GetValue(at));
            return parsed.GetValue(account) is { } text
                ? await explaining.One(text, cancellation)
                : await explaining.All(cancellation);
        });
        return verb;
    }
}
