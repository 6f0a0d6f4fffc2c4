using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>A stand-up is today: whoever talks gets their accounts at risk as the agenda, and the group's leads hear who it is.</summary>
public sealed class StandUpTalk : IOccasion
{
    public string Key => "stand_ups";

    public bool IsOn(Policy policy) => policy.Cadence.StandUps.Length > 0;

    public IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        from standUp in rhythm.Policy.Cadence.StandUps
        from receiver in rhythm.Receivers
        where standUp.TakesIn(receiver.Person) && standUp.IsHeldOn(receiver.Today, rhythm.Policy)
        let draw = rhythm.Draws.FirstOrDefault(draw => draw.StandUp == standUp.Id && draw.Day == receiver.Today)
        let item = standUp.Picks is null ? Everybody(standUp, receiver, rhythm) : Picked(standUp, draw, receiver, rhythm)
        where item is not null
        select item;

    /// <summary>Where all talk, whoever has no accounts has nothing to prepare.</summary>
    private static DigestItem? Everybody(StandUp standUp, Receiver receiver, Rhythm rhythm) => rhythm.Books.GetValueOrDefault(receiver.Id) is { Load.Accounts: > 0 }
        ? Talk(standUp, receiver, rhythm, $"{standUp.Name} is today. {AtRisk(receiver, rhythm)}")
        : null;

    private static DigestItem? Picked(StandUp standUp, StandUpDraw? draw, Receiver receiver, Rhythm rhythm)
    {
        if (draw is null || draw.Picks.IsEmpty)
            return null;
        if (draw.Picks.FirstOrDefault(pick => pick.Person == receiver.Id) is { } own)
        {
            var minutes = standUp.Minutes is { } each ? $", for {Wording.Count(each, "minute")}" : "";
            var why = own.Why(receiver.Person.Name, receiver.Today);
            return Talk(standUp, receiver, rhythm, $"{standUp.Name} is today, and it is your turn{minutes}. {why} {AtRisk(receiver, rhythm)}");
        }

        return receiver.Person.Is(PersonFlags.Lead)
            ? Item(standUp, receiver, $"{standUp.Name} is today. {string.Join(' ', draw.Picks.Select(pick => pick.Why(rhythm.Roster.NameOf(pick.Person), receiver.Today)))}")
            : null;
    }

    private static DigestItem Talk(StandUp standUp, Receiver receiver, Rhythm rhythm, string text) =>
        Item(standUp, receiver, text) with
        {
            Details = [.. Some.Of(rhythm.AtRisk[receiver.Id].Select(account => $"{account.Account}: {Wording.And(account.Why)}")), .. standUp.Agenda],
            Command = "/mybook",
        };

    private static DigestItem Item(StandUp standUp, Receiver receiver, string text) =>
        new(receiver.Id, $"stand_up:{standUp.Id}", $"{receiver.Today:yyyy-MM-dd}", receiver.Today, DigestSection.Today, text)
        {
            LastDay = receiver.Today,
        };

    private static string AtRisk(Receiver receiver, Rhythm rhythm) => rhythm.AtRisk[receiver.Id].Count() switch
    {
        0 => "None of your accounts is known to be at risk.",
        var count => $"{Wording.Count(count, "account")} of yours may be at risk.",
    };
}
