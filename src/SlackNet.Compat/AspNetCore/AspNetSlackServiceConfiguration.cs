namespace SlackNet.AspNetCore;

/// <summary>Which tokens, parts and handlers are used. Handlers are created for each request, in its scope.</summary>
public class AspNetSlackServiceConfiguration
    : FactorySlackServiceConfigurationWithDependencyResolver<AspNetSlackServiceConfiguration, IServiceProvider>
{
    internal AspNetSlackServiceConfiguration()
    {
    }

    private protected override IServiceProvider ResolverOf(ISlackServiceProvider slack) => ((SlackParts)slack).Services;
}
