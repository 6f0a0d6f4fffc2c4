using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Digests;

public sealed class DigestTopicTests
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    private static DigestItem Item(string turn = "1", int due = 0, int? last = null) =>
        new(Team.Ana.Id, "topic", turn, Monday.AddDays(due), DigestSection.WaitsForYou, "Do it.") { LastDay = last is { } days ? Monday.AddDays(days) : null };

    private static DigestTopic Said(string turn = "1", int on = 0) => new(turn, Monday.AddDays(on), PutOffUntil: null, IsRefused: false);

    [Fact]
    public void What_was_never_said_is_said_once_it_is_due_and_until_it_is_too_late()
    {
        Assert.False(DigestTopic.IsToBeSaid(Item(due: 1), known: null, Monday));
        Assert.True(DigestTopic.IsToBeSaid(Item(due: -9), known: null, Monday));
        Assert.True(DigestTopic.IsToBeSaid(Item(due: -9, last: 0), known: null, Monday));
        Assert.False(DigestTopic.IsToBeSaid(Item(due: -9, last: -1), known: null, Monday));
    }

    [Fact]
    public void What_was_said_is_said_again_only_in_its_next_turn()
    {
        Assert.False(DigestTopic.IsToBeSaid(Item("1"), Said("1", on: -5), Monday));
        Assert.True(DigestTopic.IsToBeSaid(Item("2"), Said("1", on: -5), Monday));
    }

    [Fact]
    public void What_was_put_off_comes_back_on_its_day_even_where_it_would_be_too_late_for_its_turn()
    {
        var putOff = Said("1", on: -5) with { PutOffUntil = Monday.AddDays(2) };

        Assert.False(DigestTopic.IsToBeSaid(Item("2"), putOff, Monday.AddDays(1)));
        Assert.True(DigestTopic.IsToBeSaid(Item("1", due: -9, last: -1), putOff, Monday.AddDays(2)));
        Assert.True(DigestTopic.IsToBeSaid(Item("1"), putOff, Monday.AddDays(6)));
    }

    [Fact]
    public void What_somebody_refused_is_never_said_to_them_again()
    {
        var refused = Said("1", on: -5) with { IsRefused = true, PutOffUntil = Monday };

        Assert.False(DigestTopic.IsToBeSaid(Item("2"), refused, Monday.AddDays(30)));
    }

    /// <summary>However often and irregularly somebody looks, each turn is said once, as long as somebody looks while it lasts.</summary>
    [Fact]
    public void Every_turn_is_said_once() => Prop.ForAll(
        Gen.Choose(0, 4).ListOf(40).ToArbitrary(),
        pauses =>
        {
            var (day, known, said) = (Monday, default(DigestTopic), new List<string>());
            foreach (var pause in pauses)
            {
                day = day.AddDays(pause);
                // Each turn lasts five days.
                var turn = (day.DayNumber - Monday.DayNumber) / 5;
                var item = Item($"{turn}", due: turn * 5);
                if (!DigestTopic.IsToBeSaid(item, known, day))
                    continue;
                said.Add(item.Turn);
                known = new DigestTopic(item.Turn, day, PutOffUntil: null, IsRefused: false);
            }

            return said.SequenceEqual(Enumerable.Range(0, int.Parse(said[^1]) + 1).Select(turn => $"{turn}"));
        }).QuickCheckThrowOnFailure();
}
