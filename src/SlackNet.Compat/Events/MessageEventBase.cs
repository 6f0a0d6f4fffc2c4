using SlackNet.Blocks;

namespace SlackNet.Events;

public abstract class MessageEventBase : Event
{
    public string User { get; set; }

    public string Text { get; set; }

    public string Ts { get; set; }

    public string Team { get; set; }

    public string Channel { get; set; }

    public string ThreadTs { get; set; }

    public IList<Block> Blocks { get; set; }
}
