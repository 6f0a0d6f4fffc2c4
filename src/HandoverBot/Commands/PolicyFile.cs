using HandoverBot.Domain.Policies;

namespace HandoverBot.Commands;

/// <summary>A policy file and what it says.</summary>
internal sealed record PolicyFile(string Path, PolicyReading Reading)
{
    private const string Default = "Policies/handbook-2025.json";

    /// <exception cref="CommandException">The file cannot be read at all.</exception>
    public static PolicyFile Read(string path)
    {
        if (Directory.Exists(path))
            throw new CommandException($"{path} is a folder; name the policy file in it.");
        if (!File.Exists(path))
            throw new CommandException($"There is no policy file {path}. Check the name and the folder you are in.");
        try
        {
            return new PolicyFile(path, PolicyReader.Read(File.ReadAllText(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The policy file {path} cannot be opened: {exception.Message}");
        }
    }

    /// <summary>The one that <c>Policy:Path</c> names, seen from the working folder or else from beside the app.</summary>
    /// <exception cref="CommandException">The file cannot be read at all.</exception>
    public static PolicyFile InForce(WebApplicationBuilder builder)
    {
        var named = builder.Configuration["Policy:Path"] is { Length: > 0 } path ? path : Default;
        var here = System.IO.Path.Combine(builder.Environment.ContentRootPath, named);
        return Read(File.Exists(here) ? here : System.IO.Path.Combine(AppContext.BaseDirectory, named));
    }
}
