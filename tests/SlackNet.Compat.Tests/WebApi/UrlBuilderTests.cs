namespace SlackNet.Compat.Tests.WebApi;

public class UrlBuilderTests
{
    [Fact]
    public void A_method_is_called_at_Slacks_own_address() =>
        Assert.StartsWith("https://slack.com/api/auth.test", Default.UrlBuilder().Url("auth.test", []), StringComparison.Ordinal);

    [Fact]
    public void Arguments_are_escaped_and_those_without_a_value_left_out() =>
        Assert.Equal(
            "https://slack.com/api/x.y?a=1%262&flag=true&list=p%2Cq",
            Default.UrlBuilder().Url("x.y", new() { ["a"] = "1&2", ["none"] = null, ["flag"] = true, ["list"] = new[] { "p", "q" } }));
}
