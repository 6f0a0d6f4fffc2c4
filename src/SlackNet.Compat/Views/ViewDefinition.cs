using SlackNet.Blocks;

namespace SlackNet;

/// <summary>A view to show: <see cref="ModalViewDefinition"/> or <see cref="HomeViewDefinition"/>.</summary>
public abstract class ViewDefinition
{
    public string Type { get; set; }

    public IList<Block> Blocks { get; set; } = [];

    public string PrivateMetadata { get; set; }

    public string CallbackId { get; set; }

    public string ExternalId { get; set; }
}
