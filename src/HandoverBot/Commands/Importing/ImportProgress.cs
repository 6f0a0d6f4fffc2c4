using HandoverBot.Csv;

using Spectre.Console;

namespace HandoverBot.Commands.Importing;

/// <summary>Shows how far a long file has come: a bar where somebody watches, a line now and then where not.</summary>
internal sealed class ImportProgress(Terminal terminal)
{
    private const int RowsPerLine = 10_000;

    public Task<T> Show<T>(string what, Func<Action<CsvProgress>, Task<T>> work) =>
        terminal.IsInteractive ? Draw(what, work) : work(progress => Tell(what, progress));

    private Task<T> Draw<T>(string what, Func<Action<CsvProgress>, Task<T>> work) => AnsiConsole
        .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) })
        .Progress()
        .AutoClear(true)
        .StartAsync(drawing =>
        {
            var bar = drawing.AddTask(what.EscapeMarkup(), maxValue: 1);
            return work(progress => bar.Value = progress.Fraction);
        });

    private void Tell(string what, CsvProgress progress)
    {
        if (progress.Rows % RowsPerLine == 0)
            terminal.Error.WriteLine($"{what}: {progress.Rows:N0} rows ({progress.Fraction:P0})");
    }
}
