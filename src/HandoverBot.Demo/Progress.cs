using Spectre.Console;

namespace HandoverBot.Demo;

/// <summary>Tells the person what is happening now and what is done.</summary>
internal sealed class Progress(IAnsiConsole console, StatusContext status)
{
    public void Begin(string step) => status.Status = Markup.Escape(step);

    public void Done(string result) => console.MarkupLineInterpolated($"[green]✓[/] {result}");
}
