using System.Globalization;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>A month begins: those whom the policy names look at how the accounts are spread over the team.</summary>
public sealed class MonthlyBalance : IOccasion
{
    /// <summary>Other parts of the bot may send what belongs to it in a message of its own.</summary>
    public const string Topic = "monthly_balance";

    public string Key => Topic;

    public bool IsOn(Policy policy) => policy.Cadence.MonthlyBalance != PersonFlags.None;

    public IEnumerable<DigestItem> Items(Rhythm rhythm)
    {
        if (rhythm.Books.Count == 0)
            return [];
        var sentence = Sentence(rhythm);
        return
            from receiver in rhythm.Receivers
            where (receiver.Person.Flags & rhythm.Policy.Cadence.MonthlyBalance) != PersonFlags.None
            let month = new DateOnly(receiver.Today.Year, receiver.Today.Month, 1)
            select new DigestItem(receiver.Id, Topic, $"{month:yyyy-MM}", month, DigestSection.Reviews, $"The balance of {month.ToString("MMMM", CultureInfo.InvariantCulture)}: {sentence}")
            {
                LastDay = Catchup.LastDay(month, receiver, rhythm.Policy),
                Command = "/mybook balance",
            };
    }

    private static string Sentence(Rhythm rhythm)
    {
        BookLevel[] levels =
        [
            .. from person in rhythm.Roster.People
               where rhythm.Books.ContainsKey(person.Id)
               select BookLevels.Of(rhythm.Books[person.Id].Load, rhythm.Policy.Role(person.Role)),
        ];
        return $"{Wording.Count(levels.Length, "book")}, {Of(BookLevel.OverCap)} over the cap, {Of(BookLevel.OverTarget)} over target, {Of(BookLevel.Under)} with room for more.";

        int Of(BookLevel level) => levels.Count(each => each == level);
    }
}
