using System.Globalization;

using HandoverBot.Domain.Histories;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>Who looked after the account so far; a customer counts how often that changed.</summary>
internal static class OwnerLines
{
    private const string Kept = "history of owners";

    public static BriefSection Of(BriefSubject subject) => new(
        "Owners so far",
        [
            new BriefLine("Changes of owner so far", subject.Facts.OwnerChanges.Length.ToString(CultureInfo.InvariantCulture), Kept),
            .. subject.Owners.Reverse().Select(period => Period(period, subject)),
            subject.Told("Owner before that", subject.Account.PreviousOwner is { } previous ? subject.Roster.NameOf(previous) : null),
        ]);

    private static BriefLine Period(OwnerPeriod period, BriefSubject subject) =>
        new(subject.Roster.NameOf(period.Owner), $"{period.Days}, {period.Cause}", Kept);
}
