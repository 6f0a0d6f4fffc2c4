using System.CommandLine;

namespace HandoverBot.Commands.Exporting;

/// <summary><c>export books [--quarter 2026Q4]</c></summary>
internal static class BookExport
{
    public static Verb Create(CommandServices services, Terminal terminal)
    {
        var quarter = new Option<string?>("--quarter") { Description = "The fiscal quarter, such as 2026Q4; without it, the one that runs.", HelpName = "QUARTER" };
        var verb = new Verb(
            "books", "The ledger of a quarter: a row for each account in each book, for each book, and for all of them.", "export books --quarter 2026Q4 --out books.csv") { quarter };
        new SheetOutput(verb, services, terminal).Write(parsed => new BookSheet(parsed.GetValue(quarter) ?? ""));
        return verb;
    }
}
