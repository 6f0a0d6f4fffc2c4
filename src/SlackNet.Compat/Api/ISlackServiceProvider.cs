namespace SlackNet;

/// <summary>The configured parts, for building others from them.</summary>
public interface ISlackServiceProvider
{
    IHttp GetHttp();

    SlackJsonSettings GetJsonSettings();

    ISlackUrlBuilder GetUrlBuilder();
}
