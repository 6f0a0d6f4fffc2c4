using HandoverBot.Domain.Policies;

namespace HandoverBot.Commands.Policies;

/// <summary>Everything that is wrong with a policy file.</summary>
internal static class PolicyFaults
{
    /// <param name="advice">Such as "Correct the file".</param>
    public static async Task<int> Write(string name, IReadOnlyCollection<PolicyFault> faults, string advice, Terminal terminal)
    {
        foreach (var fault in faults)
            await terminal.Error.WriteLineAsync($"{name}: {fault}");
        await terminal.Error.WriteLineAsync($"{name}: {Wording.Count(faults.Count, "fault")}. {advice} and check it again.");
        return ExitCode.Refused;
    }

    /// <summary>Of a file that is no policy.</summary>
    public static Task<int> Write(FoundPolicy file, Terminal terminal) =>
        Write(Path.GetFileName(file.Path), file.Reading.Faults, "Correct the file", terminal);
}
