namespace HandoverBot.Fakes.Tests.Rules;

/// <summary>One workspace for many small checks, each of which takes its own violations.</summary>
public sealed class TownFixture : IAsyncLifetime
{
    internal Town Town { get; private set; } = null!;

    public async Task InitializeAsync() => Town = await Town.Start();

    public async Task DisposeAsync() => await Town.DisposeAsync();
}
