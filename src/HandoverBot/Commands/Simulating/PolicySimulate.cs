using HandoverBot.Commands.Exporting;
using HandoverBot.Commands.Policies;
using HandoverBot.Handovers;
using HandoverBot.Invoices;

namespace HandoverBot.Commands.Simulating;

/// <summary><c>policy simulate FILE [--csv FILE] [--at DATE]</c></summary>
internal sealed class PolicySimulate(CommandServices services, Terminal terminal)
{
    /// <param name="csv">Where every difference goes; null for the summary alone.</param>
    /// <param name="at">Null for today.</param>
    public async Task<int> Run(FoundPolicy file, string? csv, DateOnly? at, CancellationToken cancellation)
    {
        if (file.Reading.Policy is not { } then)
            return await PolicyFaults.Write(file, terminal);
        await using var scope = await services.Open(cancellation, builder => builder.Services
            .AddInvoices(builder.Configuration)
            .AddScoped<FactsAtHand>()
            .AddScoped<SituationReader>());
        var library = await scope.Policies(cancellation);
        var now = at is { } asked && library.IsRecorded ? await library.InForceOn(asked, cancellation) : library.InForce;
        var day = at ?? now.Fiscal.DayOf(services.Clock.GetUtcNow());

        var simulation = new PolicySimulation(scope, now, then, day);
        var count = await new Progress(terminal, "accounts").Show("Simulating", report => Write(csv, simulation.Rows(report, cancellation), cancellation));
        await terminal.Output.WriteAsync(SimulationPage.Of(simulation.Totals, now, then, day, isComplete: csv is not null));
        if (csv is not null)
            await terminal.Error.WriteLineAsync($"{Wording.Count(count, "row")} written to {csv}.");
        return ExitCode.Done;
    }

    private static Task<int> Write(string? csv, IAsyncEnumerable<string?[]> rows, CancellationToken cancellation) => csv is null
        ? rows.CountAsync(cancellation).AsTask()
        : SheetFile.Write(csv, PolicySimulation.Columns, rows, new CsvSheet(), cancellation);
}
