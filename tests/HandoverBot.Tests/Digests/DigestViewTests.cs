using HandoverBot.Digests;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;

using SlackNet.Blocks;

namespace HandoverBot.Tests.Digests;

public sealed class DigestViewTests
{
    private static readonly DateOnly Friday = new(2026, 4, 3);

    [Fact]
    public void Much_to_say_is_paged_and_every_line_is_on_one_of_the_pages()
    {
        List<DigestLine> lines = [.. Enumerable.Range(0, 23).Select(number => Line(number))];

        var pages = Enumerable.Range(0, 3).Select(page => DigestView.Of(Friday, lines, page, WorkingTime.Usual, region: null)).ToList();

        Assert.All(lines, line => Assert.Single(pages, page => Texts(page.Blocks).Any(text => text.StartsWith(line.Item.Text, StringComparison.Ordinal))));
        Assert.All(pages, page => Assert.True(page.Blocks.Count <= 50 && Texts(page.Blocks).Sum(text => text.Length) < 13_000));
        Assert.Contains("Page 2 of 3: 23 things in all.", Contexts(pages[1].Blocks));
        Assert.Equal([1, 2, 1], pages.Select(page => page.Blocks.OfType<ActionsBlock>().Single().Elements.Count));
    }

    [Fact]
    public void The_most_urgent_comes_first_and_each_section_has_its_heading_once()
    {
        List<DigestLine> lines = [Line(0), Line(1), Line(2) with { Item = Item(2) with { Section = DigestSection.Reviews } }];

        var texts = Texts(DigestView.Of(Friday, lines, page: 0, WorkingTime.Usual, region: null).Blocks).ToList();

        Assert.Equal(["*Waits for you*", "*To look through*"], texts.Where(text => text.StartsWith('*')));
    }

    [Fact]
    public void A_phone_shows_all_there_is_to_do_and_how()
    {
        List<DigestLine> lines = [Line(0), Line(1) with { Item = Item(1) with { Command = "/mybook" } }, Line(2) with { PutOffUntil = Friday.AddDays(5) }];

        Assert.Equal(
            "2 things for Friday, 3 April:\n• Thing 0 waits.\n• Thing 1 waits. Next: /mybook",
            DigestView.Of(Friday, lines, page: 0, WorkingTime.Usual, region: null).Text);
    }

    [Fact]
    public void On_a_Friday_tomorrow_is_the_next_working_day_and_no_day_is_offered_twice()
    {
        var section = DigestView.Of(Friday, [Line(0)], page: 0, WorkingTime.Usual, region: null).Blocks.OfType<SectionBlock>().Single(block => block.Accessory is not null);
        var options = Assert.IsType<StaticSelectMenu>(section.Accessory).Options;

        Assert.Equal("Next working day, Monday", options[0].Text.Text);
        Assert.Equal("Not mine: tell who can help", options[^1].Text.Text);
        Assert.Equal(options.Count, options.Select(option => option.Value).Distinct(StringComparer.Ordinal).Count());
    }

    private static DigestLine Line(int number) => new(number, Item(number), PutOffUntil: null, RefusedTo: null);

    private static DigestItem Item(int number) => new(new PersonId("U01ANA"), $"topic {number}", "1", Friday, DigestSection.WaitsForYou, $"Thing {number} waits.")
    {
        Details = [.. Enumerable.Repeat(new string('x', 200), 9)],
        MayBeRefused = true,
    };

    private static IEnumerable<string> Texts(IEnumerable<Block> blocks) => blocks.OfType<SectionBlock>().Select(block => block.Text!.Text);

    private static IEnumerable<string> Contexts(IEnumerable<Block> blocks) =>
        blocks.OfType<ContextBlock>().SelectMany(block => block.Elements).OfType<Markdown>().Select(text => text.Text);
}
