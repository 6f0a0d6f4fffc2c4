using System.Text.Json;

namespace HandoverBot.Domain.Policies.Reading.Json;

/// <summary>One object being read: remembers which keys were asked for, so that the others can be told.</summary>
internal sealed class ObjectReading
{
    private readonly Node _node;
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];
    private bool _closed;

    private ObjectReading(Node node) => _node = node;

    public static ObjectReading Open(Node node)
    {
        var reading = new ObjectReading(node);
        foreach (var member in node.Value.EnumerateObject())
        {
            if (!reading._members.TryAdd(member.Name, member.Value))
                node.Faults.Add(reading.PathOf(member.Name), "is given twice; keep one of them.");
        }

        return reading;
    }

    /// <summary>A member that must be there; its absence is a fault.</summary>
    public Node Required(string name)
    {
        var node = Member(name);
        if (node.IsMissing)
            node.Fault("is missing.");
        return node;
    }

    /// <summary>A member that may be left out, or be null.</summary>
    public Node? Optional(string name)
    {
        var node = Member(name);
        return node.Value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : node;
    }

    /// <summary>How many faults the file has so far.</summary>
    public int Faults => _node.Faults.Count;

    public void Fault(string problem) => _node.Fault(problem);

    /// <summary>The object can be understood, but contradicts itself or another one.</summary>
    public void Contradiction(string problem) => _node.Contradiction(problem);

    /// <summary>Leaves the remaining keys alone, where it cannot be said which of them are right.</summary>
    public void IgnoreOtherKeys() => _closed = true;

    public void Close()
    {
        if (_closed)
            return;
        _closed = true;
        foreach (var name in _members.Keys.Except(_asked, StringComparer.Ordinal))
            _node.Faults.AddIfStrict(PathOf(name), $"is not a key that belongs here. {Suggestion.For(name, _asked)}");
    }

    private Node Member(string name)
    {
        _asked.Add(name);
        return new Node(_members.GetValueOrDefault(name), PathOf(name), _node.Faults);
    }

    private string PathOf(string name) => $"{_node.Path}.{name}";
}
