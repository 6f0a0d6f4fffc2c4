using HandoverBot.Domain.Policies;
using HandoverBot.Policies;

namespace HandoverBot.Commands;

/// <summary>A policy file and what it says.</summary>
internal sealed record FoundPolicy(string Path, PolicyReading Reading)
{
    /// <param name="path">A path, or the name of a policy that ships.</param>
    /// <exception cref="CommandException">The file cannot be read at all.</exception>
    public static FoundPolicy Read(string path)
    {
        if (Directory.Exists(path))
            throw new CommandException($"{path} is a folder; name the policy file in it.");
        if (PolicyFile.Places(path).FirstOrDefault(File.Exists) is not { } found)
            throw new CommandException($"There is no policy file {path}. Check the name and the folder you are in.");
        return ReadText(found);
    }

    /// <summary>The one that <c>Policy:Path</c> names, found where the bot finds it.</summary>
    /// <exception cref="PolicyUnreadableException">There is no such file.</exception>
    public static FoundPolicy InForce(IConfiguration configuration) => ReadText(PolicyFile.Find(configuration["Policy:Path"]));

    private static FoundPolicy ReadText(string path)
    {
        try
        {
            return new FoundPolicy(path, PolicyReader.Read(File.ReadAllText(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The policy file {path} cannot be opened: {exception.Message}");
        }
    }
}
