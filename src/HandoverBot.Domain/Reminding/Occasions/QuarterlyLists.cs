using System.Globalization;

using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>A quarter begins: the lists of the quarterly review are due, with how much is on each.</summary>
public sealed class QuarterlyLists : IOccasion
{
    public string Key => "quarterly_review";

    public bool IsOn(Policy policy) => policy.Cadence.QuarterlyReview is not null;

    /// <summary>Whether it is the time for somebody.</summary>
    public static bool IsDue(Receiver receiver, Policy policy) =>
        policy.Cadence.QuarterlyReview is { } review
        && (receiver.Person.Flags & review.By) != PersonFlags.None
        && receiver.Today <= Catchup.LastDay(policy.Fiscal.QuarterOf(receiver.Today).Start, receiver, policy);

    public IEnumerable<DigestItem> Items(Rhythm rhythm)
    {
        if (rhythm is not { Review: { } counts, Policy.Cadence.QuarterlyReview: { } review })
            return [];
        var found = Wording.And(review.Lists.Select(list => Words(list, counts)));
        return
            from receiver in rhythm.Receivers
            where IsDue(receiver, rhythm.Policy)
            let quarter = rhythm.Policy.Fiscal.QuarterOf(receiver.Today)
            select new DigestItem(
                receiver.Id, $"quarterly_review:{quarter}", $"{quarter}", quarter.Start, DigestSection.Reviews, $"The review of {quarter} is due: {found}.")
            {
                LastDay = Catchup.LastDay(quarter.Start, receiver, rhythm.Policy),
                Command = "/allocate",
            };
    }

    private static string Words(ReviewList list, ReviewCounts counts) => list switch
    {
        ReviewList.WithoutOwner => Of(counts.WithoutOwner, "account without an owner", "accounts without an owner"),
        ReviewList.FlaggedForHandover => Of(counts.FlaggedForHandover, "account flagged for handover", "accounts flagged for handover"),
        ReviewList.BooksOverMaximum => Of(counts.BooksOverMaximum, "book over the maximum", "books over the maximum"),
        ReviewList.ExpansionPotential => Of(counts.ExpansionPotential, "account that could grow with somebody else", "accounts that could grow with somebody else"),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, message: null),
    };

    private static string Of(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
