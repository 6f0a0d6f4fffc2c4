using System.Diagnostics;

namespace HandoverBot.Demo.Processes;

/// <summary>
/// Ties a program's life to its starter's. A small shell script holds the reading end of a pipe from the starter; when the
/// pipe closes, because the starter closed it or died in whatever way, the script ends the program.
/// </summary>
internal static class ParentGuard
{
    private const string Script =
        """
        trap '' INT
        exec 3<&0
        "$@" </dev/null 3<&- & child=$!
        { read -r _; kill "$child"; } <&3 2>/dev/null & guard=$!
        wait "$child"; code=$?
        kill "$guard" 2>/dev/null
        exit "$code"
        """;

    /// <summary>Windows has no such shell; there the program is killed when the demo ends in an orderly way.</summary>
    public static bool IsAvailable => !OperatingSystem.IsWindows();

    public static ProcessStartInfo Wrap(ProcessStartInfo program)
    {
        if (!IsAvailable)
            return program;

        var wrapped = new ProcessStartInfo("/bin/sh") { WorkingDirectory = program.WorkingDirectory };
        wrapped.Environment.Clear();
        var unshellable = new List<string>();
        foreach (var (name, value) in program.Environment)
        {
            if (IsShellName(name))
                wrapped.Environment[name] = value;
            else
                unshellable.Add($"{name}={value}");
        }

        // A shell drops variables it could not name itself, such as one with a space; env does not.
        foreach (var argument in (string[])["-c", Script, "sh", "env", .. unshellable, program.FileName, .. program.ArgumentList])
            wrapped.ArgumentList.Add(argument);
        return wrapped;
    }

    private static bool IsShellName(string name) =>
        !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
