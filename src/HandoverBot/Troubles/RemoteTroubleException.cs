namespace HandoverBot.Troubles;

/// <summary>Another system did not do what it was asked.</summary>
/// <param name="sentence">What is wrong and how to mend it; never a secret.</param>
public class RemoteTroubleException(string sentence) : Exception(sentence)
{
    /// <summary>Asking again would be in vain, because what was asked for is at fault.</summary>
    public bool IsFinal { get; init; }

    /// <summary>How long to leave it alone.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(1);
}
