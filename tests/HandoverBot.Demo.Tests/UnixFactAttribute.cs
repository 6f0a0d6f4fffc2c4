namespace HandoverBot.Demo.Tests;

/// <summary>A test of what needs a Unix shell; skipped on Windows.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "There is no Unix shell on Windows.";
    }
}
