namespace HandoverBot.Demo.Tests.Browsing;

/// <summary>
/// A test that drives the local workspace in Chromium. Skipped, visibly, where there is no browser or no npm; where
/// <c>HANDOVERBOT_TESTS_MUST_RUN=true</c> it runs regardless, and fails.
/// </summary>
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("HANDOVERBOT_TESTS_MUST_RUN") == "true")
            return;

        if (Chromium.Find() is null)
            Skip = "There is no Chromium on this computer (Debian: apt-get install chromium).";
        else if (Programs.Find("npm", "npm.cmd") is null)
            Skip = "There is no npm on this computer to install the local workspace with.";
    }
}
