using System.CommandLine;

namespace HandoverBot.Commands.Exporting;

/// <summary>Where and how a verb writes its table: <c>[--out FILE] [--format csv|json]</c>.</summary>
internal sealed class SheetOutput
{
    private const string Csv = "csv";
    private const string Json = "json";

    private readonly Option<string?> _outFile = new("--out") { Description = "The file to write; without it, the terminal.", HelpName = "FILE" };
    private readonly Option<string> _format = new("--format") { Description = "How to write it.", DefaultValueFactory = _ => Csv };
    private readonly Verb _verb;
    private readonly CommandServices _services;
    private readonly Terminal _terminal;

    public SheetOutput(Verb verb, CommandServices services, Terminal terminal)
    {
        (_verb, _services, _terminal) = (verb, services, terminal);
        _format.AcceptOnlyFromAmong(Csv, Json);
        verb.Add(_outFile);
        verb.Add(_format);
    }

    public void Write(Func<ParseResult, ISheet> sheetOf) => _verb.SetAction(async (parsed, cancellation) =>
    {
        var sheet = sheetOf(parsed);
        await using var scope = await _services.Open(cancellation, sheet.AddServices);
        var rows = sheet.Rows(scope, cancellation);
        ISheetWriter writer = parsed.GetValue(_format) == Json ? new JsonSheet() : new CsvSheet(sheet.Amounts);
        if (parsed.GetValue(_outFile) is { } path)
            await _terminal.Error.WriteLineAsync(
                $"{Wording.Count(await SheetFile.Write(path, sheet.Columns, rows, writer, cancellation), "row")} written to {path}.");
        else
            await writer.Write(sheet.Columns, rows, _terminal.Output, cancellation);
        return ExitCode.Done;
    });
}
