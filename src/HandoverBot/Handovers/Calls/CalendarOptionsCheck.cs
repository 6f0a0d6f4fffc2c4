using Microsoft.Extensions.Options;

namespace HandoverBot.Handovers.Calls;

/// <summary>Refuses to start with options that cannot work, saying what to set.</summary>
internal sealed class CalendarOptionsCheck : IValidateOptions<CalendarOptions>
{
    public ValidateOptionsResult Validate(string? name, CalendarOptions options)
    {
        var problems = options.Problems().ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
