using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Checklists;

public sealed class ChecklistTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d"];

    private static readonly Checklist Fresh = Checklist.Of(Ids.Select(id => new ChecklistItem(id, "General", $"Item {id}.")));

    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_tick_keeps_who_when_and_why()
    {
        var line = Fresh.With([new ChecklistTick("b", ChecklistMark.NotApplicable, "They have none.")], Team.Ana.Id, Now).Find("b");

        Assert.Equal((ChecklistMark.NotApplicable, Team.Ana.Id, Now, "They have none."), (line!.Mark, line.By, line.At, line.Note));
    }

    [Fact]
    public void A_list_is_complete_when_every_item_is_done_or_does_not_apply()
    {
        var almost = Fresh.With(Ids[1..].Select(id => new ChecklistTick(id, ChecklistMark.Done)), Team.Ana.Id, Now);

        Assert.Equal((false, "3 of 4"), (almost.IsComplete, almost.Progress));
        Assert.True(almost.With([new ChecklistTick("a", ChecklistMark.NotApplicable, "None.")], Team.Ana.Id, Now).IsComplete);
    }

    [Fact]
    public void A_list_of_nothing_is_complete() => Assert.True(Checklist.Empty.IsComplete);

    [Fact]
    public void Ticks_of_different_items_come_to_the_same_in_any_order() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Elements(Ids).Zip(Gen.Elements(Enum.GetValues<ChecklistMark>())).ListOf().ToArbitrary(),
            marks =>
            {
                ChecklistTick[] ticks = [.. marks.DistinctBy(mark => mark.Item1).Select(mark => new ChecklistTick(mark.Item1, mark.Item2))];
                return Ticked(ticks).Equals(Ticked([.. ticks.Reverse()])) && Ticked(ticks).Equals(Fresh.With(ticks, Team.Ana.Id, Now));
            }));

    [Fact]
    public void What_a_new_template_has_beyond_the_list_is_lacking_once_and_the_rest_stays() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.SubListOf("a", "b", "c", "d", "e", "f").ToArbitrary(),
            ids =>
            {
                ChecklistItem[] template = [.. ids.Select(id => new ChecklistItem(id, "Elsewhere", $"Another wording of {id}."))];
                var begun = Fresh.With([new ChecklistTick("b", ChecklistMark.Done)], Team.Ana.Id, Now);
                var extended = begun.With(begun.Lacking(template));
                return extended.Lines.Take(Ids.Length).SequenceEqual(begun.Lines)
                    && extended.Lines.Skip(Ids.Length).Select(line => line.Item.Id).SequenceEqual(ids.Except(Ids))
                    && !extended.Lacking(template).Any();
            }));

    [Fact]
    public void The_last_mark_of_an_item_counts_and_items_stay_as_they_are() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Elements(Ids).Zip(Gen.Elements(Enum.GetValues<ChecklistMark>())).ListOf().ToArbitrary(),
            marks =>
            {
                var list = marks.Aggregate(Fresh, (list, mark) => list.With([new ChecklistTick(mark.Item1, mark.Item2)], Team.Ana.Id, Now));
                return list.Lines.Select(line => line.Item).SequenceEqual(Fresh.Lines.Select(line => line.Item))
                    && Ids.All(id => list.Find(id)!.Mark == marks.LastOrDefault(mark => mark.Item1 == id).Item2);
            }));

    private static Checklist Ticked(ChecklistTick[] ticks) => ticks.Aggregate(Fresh, (list, tick) => list.With([tick], Team.Ana.Id, Now));
}
