using HandoverBot.Handovers.Calls;
using HandoverBot.Slack;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>Whether everything is set that must be.</summary>
internal sealed class SettingsCheck(IConfiguration configuration) : ICheck
{
    public string Subject => "configuration";

    public IAsyncEnumerable<Diagnosis> Run(CancellationToken cancellation)
    {
        var options = new SlackOptions();
        configuration.GetSection(SlackOptions.Section).Bind(options);
        var calendar = new CalendarOptions();
        configuration.GetSection(CalendarOptions.Section).Bind(calendar);
        return options.Problems().Concat(calendar.Problems())
            .Select(problem => new Diagnosis(Health.Problem, Subject, problem))
            .DefaultIfEmpty(new Diagnosis(Health.Ok, Subject, $"Slack at {options}"))
            .ToAsyncEnumerable();
    }
}
