using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>The months in which a new account's loss is not held against its owner are over soon.</summary>
public sealed class GraceEnd : IOccasion
{
    public string Key => "grace_end_notice_days";

    public bool IsOn(Policy policy) => policy.Cadence.GraceEndNoticeDays is not null;

    public IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        from receiver in rhythm.Receivers
        from grace in rhythm.EndingGraces[receiver.Id]
        where receiver.Today <= grace.EndsOn
        select new DigestItem(
            receiver.Id, $"grace:{grace.Id}", $"{grace.EndsOn:yyyy-MM-dd}", grace.EndsOn.AddDays(-rhythm.Policy.Cadence.GraceEndNoticeDays!.Value), DigestSection.Grace,
            $"{grace.Account}: its grace ends on {Wording.Day(grace.EndsOn)}. From then on {grace.Covers} counts against your book.")
        {
            LastDay = grace.EndsOn,
            Command = $"/handover why {grace.Id}",
        };
}
