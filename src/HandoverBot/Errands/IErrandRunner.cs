namespace HandoverBot.Errands;

/// <summary>Does one kind of errand. Registered with <c>AddScoped&lt;IErrandRunner&lt;TErrand&gt;, …&gt;()</c>.</summary>
/// <typeparam name="TErrand">Says what is wanted; it may stand in the log.</typeparam>
public interface IErrandRunner<in TErrand>
{
    Task Run(TErrand errand, CancellationToken cancellation);
}
