using System.CommandLine;

namespace HandoverBot.Commands.Exporting;

/// <summary><c>export handovers|audit|checklists|crm [--out FILE] [--format csv|json]</c></summary>
internal static class ExportVerbs
{
    private const string Csv = "csv";
    private const string Json = "json";

    public static Command Create(CommandServices services, Terminal terminal) =>
        new Verb("export", "Writes the handovers, everything that ever happened to them, their checklists, or what is to be entered in the customer system.", "export handovers --out handovers.csv")
        {
            Kind("handovers", "One row for each handover there ever was, as it stands now.", new HandoverSheet(), services, terminal),
            Kind("crm", "One row for each change to enter in a customer system that the bot cannot write to.", new CrmSheet(), services, terminal),
            Kind("audit", "One row for each event: when, what, who, why, under which policy.", new AuditSheet(), services, terminal),
            Kind("checklists", "One row for each item of a running checklist that was marked: when, which, how, by whom.", new ChecklistSheet(), services, terminal),
        };

    private static Verb Kind(string name, string description, ISheet sheet, CommandServices services, Terminal terminal)
    {
        var outFile = new Option<string?>("--out") { Description = "The file to write; without it, the terminal.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "How to write it.", DefaultValueFactory = _ => Csv };
        format.AcceptOnlyFromAmong(Csv, Json);
        var verb = new Verb(name, description, $"export {name} --out {name}.csv") { outFile, format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var scope = await services.Open(cancellation);
            var rows = sheet.Rows(scope, cancellation);
            ISheetWriter writer = parsed.GetValue(format) == Json ? new JsonSheet() : new CsvSheet();
            if (parsed.GetValue(outFile) is { } path)
                await terminal.Error.WriteLineAsync(
                    $"{Wording.Count(await SheetFile.Write(path, sheet.Columns, rows, writer, cancellation), "row")} written to {path}.");
            else
                await writer.Write(sheet.Columns, rows, terminal.Output, cancellation);
            return ExitCode.Done;
        });
        return verb;
    }
}
