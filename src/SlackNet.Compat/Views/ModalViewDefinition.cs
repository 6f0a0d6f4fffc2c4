using SlackNet.Blocks;

namespace SlackNet;

public class ModalViewDefinition : ViewDefinition
{
    public ModalViewDefinition() => Type = "modal";

    public PlainText Title { get; set; }

    public PlainText Close { get; set; }

    public PlainText Submit { get; set; }

    public bool ClearOnClose { get; set; }

    public bool NotifyOnClose { get; set; }
}
