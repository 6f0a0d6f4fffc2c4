using System.Collections.Immutable;
using System.Text.Json;

using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading;

/// <summary>The names of one sort of thing in the policy: each is given once, and only those given may be used.</summary>
/// <param name="noun">Such as "role".</param>
internal sealed class Names(string noun)
{
    private readonly Dictionary<string, string> _pathOf = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => _pathOf.Keys;

    /// <summary>Reads a new name; one that is taken is a fault.</summary>
    public string Declare(Node node)
    {
        var name = node.Text();
        if (name.Length > 0 && !_pathOf.TryAdd(name, node.Path))
            node.Fault($"there is a {noun} \"{name}\" already, at {_pathOf[name]}.");
        return name;
    }

    /// <summary>Makes a name known that may be given several times.</summary>
    public void Allow(Node node, string name)
    {
        if (name.Length > 0)
            _pathOf.TryAdd(name, node.Path);
    }

    /// <summary>Reads a name that was given elsewhere; any other is a fault.</summary>
    public string Refer(Node node)
    {
        var name = node.Text();
        // With no names at all their own section is at fault, which is told there.
        if (name.Length > 0 && _pathOf.Count > 0 && !_pathOf.ContainsKey(name))
            node.Fault($"there is no {noun} \"{name}\". {Suggestion.For(name, All)}");
        return name;
    }

    /// <summary>Reads a list of names given elsewhere, none of which may be in another such list.</summary>
    /// <param name="taken">Those of the other lists; takes these in.</param>
    public ImmutableArray<string> ReferOnce(Node node, Names taken)
    {
        foreach (var item in node.Value.ValueKind == JsonValueKind.Array ? node.Items().Where(item => item.Value.ValueKind == JsonValueKind.String) : [])
            taken.Declare(item);
        return [.. node.List(Refer)];
    }

    /// <summary>Reads a list of names given elsewhere, each at most once.</summary>
    public IReadOnlyList<string> ReferToEach(Node node)
    {
        var names = new List<string>();
        foreach (var item in node.Items())
        {
            var name = Refer(item);
            if (names.Contains(name) && name.Length > 0)
                item.Fault($"\"{name}\" is listed twice; keep one of them.");
            names.Add(name);
        }

        return names;
    }
}
