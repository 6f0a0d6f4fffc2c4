using HandoverBot.Domain.People;

namespace HandoverBot.Handovers.Reviews;

/// <summary>The monthly look at how accounts are spread over the books.</summary>
public interface IMonthlyBalance
{
    /// <summary>
    /// Puts the review of a month into the outbox, for everybody whom <c>cadence.monthly_balance</c> names. Each gets it once a
    /// month, however often this is called; it is written from the books as they are when it is sent.
    /// </summary>
    /// <param name="month">Any day of it.</param>
    /// <param name="due">When somebody is to get it, such as at their first working hour.</param>
    Task Announce(DateOnly month, Func<Person, DateTimeOffset> due, CancellationToken cancellation);
}
