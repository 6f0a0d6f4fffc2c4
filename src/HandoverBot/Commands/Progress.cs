using Spectre.Console;

namespace HandoverBot.Commands;

/// <summary>Shows how far long work has come: a bar where somebody watches, a line now and then where not.</summary>
/// <param name="things">What is counted, such as "rows".</param>
internal sealed class Progress(Terminal terminal, string things)
{
    private const int CountPerLine = 10_000;

    /// <param name="work">Reports how many are done, and which part of all that is.</param>
    public Task<T> Show<T>(string what, Func<Action<int, double>, Task<T>> work) =>
        terminal.IsInteractive ? Draw(what, work) : work((count, fraction) => Tell(what, count, fraction));

    private Task<T> Draw<T>(string what, Func<Action<int, double>, Task<T>> work) => AnsiConsole
        .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) })
        .Progress()
        .AutoClear(true)
        .StartAsync(drawing =>
        {
            var bar = drawing.AddTask(what.EscapeMarkup(), maxValue: 1);
            return work((_, fraction) => bar.Value = fraction);
        });

    private void Tell(string what, int count, double fraction)
    {
        if (count % CountPerLine == 0)
            terminal.Error.WriteLine($"{what}: {count:N0} {things} ({fraction:P0})");
    }
}
