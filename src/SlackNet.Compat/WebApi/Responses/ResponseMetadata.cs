namespace SlackNet.WebApi;

public class ResponseMetadata
{
    /// <summary>Where the next page begins; empty on the last one.</summary>
    public string NextCursor { get; set; }
}
