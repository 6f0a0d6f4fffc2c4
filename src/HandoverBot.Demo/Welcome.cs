using Spectre.Console;

namespace HandoverBot.Demo;

/// <summary>What the person sees when everything runs: where to go and what to try.</summary>
internal static class Welcome
{
    public static void Show(IAnsiConsole console, Uri page, string? keptIn)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"Open [bold]{page}[/] and choose who you are under \"Act as\", top right.");
        console.WriteLine();
        console.WriteLine("Three things to try:");
        console.MarkupLine("  1. As [bold]Ana Ruiz[/], type [bold]/handover acme[/] in #general and follow the steps.");
        console.MarkupLine("     Then be [bold]Dana Lindqvist[/] and decide in #allocation; [bold]Ben Okoro[/] names the new owner in #eu-csm.");
        console.MarkupLine("  2. As [bold]Hana Sato[/], type [bold]/mybook[/]: her book is over its cap.");
        console.MarkupLine("  3. As anybody, open [bold]handoverbot[/] under Apps: it is that person's work queue.");
        console.WriteLine();
        console.WriteLine("The workspace has no login and answers on every network address of this computer: for trying out only.");
        if (keptIn is not null)
            console.WriteLine($"The database is kept in {keptIn}; the workspace's messages are not.");
        console.WriteLine("Press Ctrl-C to stop.");
    }
}
