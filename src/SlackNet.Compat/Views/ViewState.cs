using System.Text.Json.Serialization;
using SlackNet.Json;

namespace SlackNet;

/// <summary>Everything entered into a view, by block and action.</summary>
public class ViewState
{
    [JsonConverter(typeof(EnteredValuesConverter))]
    public Dictionary<string, Dictionary<string, ElementValue>> Values { get; set; } = [];

    /// <summary>The value, or null where the view has none of this kind there.</summary>
    public TValue GetValue<TValue>(string blockId, string actionId)
        where TValue : ElementValue =>
        Values.GetValueOrDefault(blockId)?.GetValueOrDefault(actionId) as TValue;

    /// <summary>The first value with this action, whatever its block, or null where there is none of this kind.</summary>
    public TValue GetValue<TValue>(string actionId)
        where TValue : ElementValue =>
        Values.Values.Select(block => block.GetValueOrDefault(actionId)).OfType<TValue>().FirstOrDefault();
}
