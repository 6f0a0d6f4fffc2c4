namespace HandoverBot.Errands;

/// <summary>An errand of some kind, with the way to whoever does it.</summary>
internal abstract class Errand
{
    /// <param name="services">A scope for this errand alone.</param>
    public abstract Task Run(IServiceProvider services, CancellationToken cancellation);
}

internal sealed class Errand<TErrand>(TErrand wanted) : Errand
    where TErrand : notnull
{
    public override Task Run(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IErrandRunner<TErrand>>().Run(wanted, cancellation);

    /// <summary>For the log.</summary>
    public override string ToString() => wanted.ToString() ?? typeof(TErrand).Name;
}
