using System.CommandLine;

namespace HandoverBot.Commands.Importing;

/// <summary><c>import people|accounts|invoices|ownership|arr|usage|decisions FILE</c></summary>
internal static class ImportVerbs
{
    public static Command Create(CommandServices services, Terminal terminal) =>
        new Verb("import", "Takes people, accounts and their past, invoices or decisions from a CSV file: all of it, or nothing.", "import accounts accounts.csv")
        {
            Kind(
                "people",
                "Takes the people from a file. Those it does not name stay.",
                new PeopleImport(services).Run,
                terminal),
            Kind(
                "accounts",
                "Takes the accounts from a file, with their owners. Those it does not name stay.",
                new AccountImport(services).Run,
                terminal),
            Kind(
                "invoices",
                "Takes the invoices from a file, which replace all there were.",
                new InvoiceImport(services).Run,
                terminal),
            Kind(
                "ownership",
                "Takes from a file who owned accounts when. What was told of those days before stays on record, and no longer counts.",
                new OwnershipImport(services).Run,
                terminal),
            Kind(
                "arr",
                "Takes from a file what the ARR of accounts was on days in the past.",
                new ArrImport(services).Run,
                terminal),
            Kind(
                "usage",
                "Takes from a file what accounts used in each quarter.",
                new UsageImport(services).Run,
                terminal),
            Kind(
                "decisions",
                "Takes what was decided in an exported allocation; rows without a decision say nothing.",
                new DecisionImport(services).Run,
                terminal),
        };

    private static Verb Kind(string name, string description, Func<ImportFile, CancellationToken, Task> run, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = $"The CSV file, such as {name}.csv." };
        var verb = new Verb(name, description, $"import {name} {name}.csv") { file };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var import = new ImportFile(parsed.GetValue(file)!, terminal);
            try
            {
                await run(import, cancellation);
                return ExitCode.Done;
            }
            catch (ImportRefusedException)
            {
                await import.WriteFaults();
                return ExitCode.Refused;
            }
        });
        return verb;
    }
}
