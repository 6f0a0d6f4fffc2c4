using System.ComponentModel;
using System.Diagnostics;

namespace HandoverBot.Demo.Starting;

/// <summary>Opens a page in the person's browser.</summary>
internal static class Browser
{
    /// <summary>False where there is no screen to open one on.</summary>
    public static bool CanOpen =>
        OperatingSystem.IsWindows()
        || OperatingSystem.IsMacOS()
        || HasValue("DISPLAY")
        || HasValue("WAYLAND_DISPLAY");

    /// <summary>Best effort: the address is printed anyway.</summary>
    public static void TryOpen(Uri page)
    {
        try
        {
            using var opener = OperatingSystem.IsWindows()
                ? Process.Start(new ProcessStartInfo(page.ToString()) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [page.ToString()])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                });
        }
        catch (Win32Exception)
        {
            // No such program: the person opens the printed address.
        }
    }

    private static bool HasValue(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
