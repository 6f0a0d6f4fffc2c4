using System.Text.Json.Serialization;
using SlackNet.Blocks;
using SlackNet.Events;

namespace SlackNet.Interaction;

public class BlockActionRequest : InteractionRequest
{
    public Container Container { get; set; }

    public string TriggerId { get; set; }

    public MessageEvent Message { get; set; }

    public ViewInfo View { get; set; }

    public ViewState State { get; set; }

    public IList<BlockAction> Actions { get; set; } = [];

    /// <summary>The first action; Slack sends one at a time.</summary>
    [JsonIgnore]
    public BlockAction Action => Actions.FirstOrDefault();
}
