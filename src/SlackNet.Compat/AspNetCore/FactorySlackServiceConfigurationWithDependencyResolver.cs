namespace SlackNet;

// A level of its own, so that a lambda fitting both kinds of provider means the dependency resolver.
public abstract class FactorySlackServiceConfigurationWithDependencyResolver<TConfig, TDependencyResolver>
    : FactorySlackServiceConfiguration<TConfig>
    where TConfig : FactorySlackServiceConfigurationWithDependencyResolver<TConfig, TDependencyResolver>
{
    private protected FactorySlackServiceConfigurationWithDependencyResolver()
    {
    }

    public TConfig UseHttp(Func<TDependencyResolver, IHttp> httpProvider) =>
        UseHttp((ISlackServiceProvider slack) => httpProvider(ResolverOf(slack)));

    public TConfig UseUrlBuilder(Func<TDependencyResolver, ISlackUrlBuilder> urlBuilderProvider) =>
        UseUrlBuilder((ISlackServiceProvider slack) => urlBuilderProvider(ResolverOf(slack)));

    public TConfig UseApiClient(Func<TDependencyResolver, ISlackApiClient> apiClientProvider) =>
        UseApiClient((ISlackServiceProvider slack) => apiClientProvider(ResolverOf(slack)));

    private protected abstract TDependencyResolver ResolverOf(ISlackServiceProvider slack);
}
