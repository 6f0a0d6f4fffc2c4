using System.Text.RegularExpressions;

namespace SlackNet.Compat.Tests.Surface;

/// <summary>SlackNet's public signatures, as listed in surface.txt.</summary>
internal sealed partial class PublicSurface
{
    private readonly Dictionary<string, ListedType> types = [];

    public static PublicSurface Read()
    {
        using var text = typeof(PublicSurface).Assembly.GetManifestResourceStream("surface.txt");
        using var reader = new StreamReader(text);
        var surface = new PublicSurface();
        var place = "";
        ListedType current = null;
        while (reader.ReadLine() is { } line)
        {
            var content = line.Split("   //")[0].Trim();
            if (content.StartsWith("namespace ", StringComparison.Ordinal))
                place = content["namespace ".Length..];
            else if (TypeLine().Match(line) is { Success: true } type)
                surface.types[$"{place}.{type.Groups["name"].Value}"] = current = new ListedType(Bases(type.Groups["bases"].Value));
            else if (content.Length > 0)
                current.Members.Add(content.Split(" where ")[0]);
        }

        return surface;
    }

    public bool Lists(string type) => types.ContainsKey(type);

    public IEnumerable<string> MembersOf(string type)
    {
        if (!types.TryGetValue(type, out var listed))
            return [];
        var place = type[..type.LastIndexOf('.')];
        return listed.Members.Concat(listed.Bases
            .Select(name => types.ContainsKey($"{place}.{name}") ? $"{place}.{name}" : $"SlackNet.{name}")
            .Where(name => name != type)
            .SelectMany(MembersOf));
    }

    private static string[] Bases(string text) =>
        [.. TypeArguments().Replace(text.Split("   //")[0], "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^  (static |abstract )?(class|interface|enum) (?<name>\w+(<[^>]*>)?)( : (?<bases>.*))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeLine();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex TypeArguments();

    private sealed record ListedType(string[] Bases)
    {
        public HashSet<string> Members { get; } = [];
    }
}
