using System.Globalization;
using System.Text;

namespace HandoverBot.Benchmarks.Reporting;

/// <summary>The figures for people.</summary>
internal static class Table
{
    private const double Megabyte = 1024 * 1024;

    public static string Of(Figures figures)
    {
        var text = new StringBuilder();
        Line($"{"",-8} {"load",-16} {"answers",8} {"a second",9} {"p50 ms",8} {"p99 ms",8} {"max ms",8} {"cpu ms",7} {"errors",7}");
        foreach (var load in figures.Loads)
        {
            Line($"{load.Scenario,-8} {load.Load,-16} {load.Answers,8} {load.PerSecond,9:0} {load.Milliseconds50,8:0.0} {load.Milliseconds99,8:0.0} {load.MillisecondsMax,8:0.0} {load.ProcessorMilliseconds,7:0.0} {load.Errors,7}");
            if (load.FirstError is { } error)
                Line($"         the first error: {error}");
        }

        Line($"");
        Line($"start until ready    {figures.Start.TotalSeconds:0.00} s");
        Line($"first answer         {figures.FirstAnswer.TotalMilliseconds:0} ms");
        Line($"working set after    {figures.WorkingSet / Megabyte:0} MB");
        Line($"stored               {figures.TicksStored} of {figures.TicksAcknowledged} acknowledged ticks, counted after the bot was killed");
        Line($"machine              {figures.Cores} cores, shared with this program and the stand-in for Slack");
        return text.ToString();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
