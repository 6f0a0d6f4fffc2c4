namespace HandoverBot.Domain.Digests;

/// <summary>The parts of a digest, the most urgent first.</summary>
public enum DigestSection
{
    Today,
    WaitsForYou,
    NeedsYourHelp,
    Quarter,
    Invoices,
    Grace,
    Reviews,
}

public static class DigestSections
{
    public static string Title(this DigestSection section) => section switch
    {
        DigestSection.Today => "Today and tomorrow",
        DigestSection.WaitsForYou => "Waits for you",
        DigestSection.NeedsYourHelp => "Needs your help",
        DigestSection.Quarter => "The quarter",
        DigestSection.Invoices => "Open invoices",
        DigestSection.Grace => "Grace that ends",
        DigestSection.Reviews => "To look through",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, message: null),
    };
}
