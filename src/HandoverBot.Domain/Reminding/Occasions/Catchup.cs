using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>How long what begins on a day is worth hearing afterwards, where it was missed.</summary>
internal static class Catchup
{
    private const int WorkingDays = 10;

    public static DateOnly LastDay(DateOnly begins, Receiver receiver, Policy policy) =>
        policy.WorkingTime.After(begins, WorkingDays, receiver.Person.Region);
}
