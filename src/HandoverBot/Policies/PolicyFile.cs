using HandoverBot.Domain.Policies;

namespace HandoverBot.Policies;

/// <summary>A policy with the text it was read from.</summary>
public sealed record PolicyFile(Policy Policy, string Text)
{
    private const string Default = "handbook-2025.json";

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Policies");

    /// <param name="path">Relative to the working directory or to the app; null for the default.</param>
    /// <exception cref="PolicyUnreadableException">The file is missing or faulty.</exception>
    public static PolicyFile Read(string? path)
    {
        var found = Find(path);
        var text = File.ReadAllText(found);
        var reading = PolicyReader.Read(text);
        return reading.Policy is { } policy
            ? new PolicyFile(policy, text)
            : throw new PolicyUnreadableException(string.Join(
                Environment.NewLine, [$"The policy {found} cannot be used. It has these faults:", .. reading.Faults.Select(fault => $"  {fault}")]));
    }

    /// <summary>Where the file is.</summary>
    /// <inheritdoc cref="Read" />
    public static string Find(string? path)
    {
        var places = string.IsNullOrWhiteSpace(path) ? [Path.Combine(Shipped, Default)] : Places(path);
        if (places.FirstOrDefault(File.Exists) is not { } found)
            throw new PolicyUnreadableException($"There is no policy file {places[0]}. Set Policy:Path to one, or leave it out for {Default}.");
        return found;
    }

    /// <summary>Where a file that somebody names may be, in the order in which to look: beside them, beside the app, among those that ship.</summary>
    public static IReadOnlyList<string> Places(string path) =>
        [Path.GetFullPath(path), Path.Combine(AppContext.BaseDirectory, path), Path.Combine(Shipped, path)];
}

/// <summary>There is no policy to work by; the message says every reason.</summary>
public sealed class PolicyUnreadableException(string message) : Exception(message);

/// <summary>The bot was started with a policy whose day has not come, and had none before it.</summary>
public sealed class PolicyNotInEffectException(Policy policy) : Exception(
    $"The policy {policy.Stamp.Name} takes effect on {policy.EffectiveFrom:yyyy-MM-dd}, and until then there is none to go by. "
    + "Set Policy:Path to one that is in effect and start with that first; then this one can wait for its day. "
    + $"Or start with this one from {policy.EffectiveFrom:yyyy-MM-dd} on.");
