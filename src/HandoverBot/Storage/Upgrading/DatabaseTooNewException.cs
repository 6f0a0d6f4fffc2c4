namespace HandoverBot.Storage.Upgrading;

/// <summary>The database was last used by a newer HandoverBot, which may have stored what this one cannot read.</summary>
public sealed class DatabaseTooNewException(int found, int known) : Exception(
    $"The database has version {found}, but this HandoverBot only knows versions up to {known}: a newer one has used it. "
    + "Start the newer HandoverBot again, or restore the backup taken before the upgrade.")
{
    public int Found { get; } = found;

    public int Known { get; } = known;
}
