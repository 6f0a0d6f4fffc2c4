using HandoverBot.Books;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Books;

public sealed class MyBookTests
{
    [Fact]
    public async Task The_book_stands_against_its_cap_with_every_account()
    {
        await using var team = await Workplace.Open(Customers.Of("globex", "Globex", Cast.Fay, arr: 175_000), Customers.Of("tiny", "Tiny", Cast.Fay, arr: 9_000));

        var book = (await team.As(Cast.Fay).Command("/mybook")).Message!;

        Assert.StartsWith("Your book: 2 of 15 accounts, $184k of $1.5m ARR", book.Text, StringComparison.Ordinal);
        Assert.Contains("• *Globex* · $175k · 2 products · health 8.5", book.BlockText, StringComparison.Ordinal);
        Assert.Contains("*Could leave, by what is known*\n• *Tiny*", book.BlockText, StringComparison.Ordinal);
        Assert.Contains('█', book.BlockText);
    }

    [Theory]
    [InlineData(Cast.Eli, $"<@{Cast.Fay}|fay>")]
    [InlineData(Cast.Dana, "@fay")]
    [InlineData(Cast.Leo, "Fay Moreau")]
    public async Task Leads_allocators_and_leadership_see_other_books(string viewer, string asked)
    {
        await using var team = await Workplace.Open(Customers.Of("globex", "Globex", Cast.Fay));

        var book = await team.As(viewer).Command("/mybook", asked);

        Assert.StartsWith("Fay Moreau's book: 1 of 15 accounts", book.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cast.Hugo)]
    [InlineData(Cast.Gus)]
    public async Task Nobody_else_does(string viewer)
    {
        await using var team = await Workplace.Open(Customers.Of("globex", "Globex", Cast.Fay));

        var answer = await team.As(viewer).Command("/mybook", $"<@{Cast.Fay}|fay>");

        Assert.Equal("Only Fay Moreau, their team lead, allocators and leadership can see this book.", answer.Text);
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_what_can_be_typed()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        var answer = await team.As(Cast.Leo).Command("/mybook", "@nobody");

        Assert.StartsWith("Nobody in the roster goes by that name.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_book_is_paged_and_all_of_it_can_be_reached()
    {
        var shops = Enumerable.Range(0, 120).Select(n => Customers.Of($"shop-{n}", $"Shop {n:000}", Cast.Fay, arr: 1_000 - n)).ToArray();
        await using var team = await Workplace.Open(shops);
        await team.As(Cast.Fay).Command("/mybook");
        var seen = new HashSet<string>(StringComparer.Ordinal);

        for (var page = 1; ; page++)
        {
            var shown = await team.As(Cast.Fay).Ephemeral(message => message.BlockText.Contains($"page {page} of 5", StringComparison.Ordinal));
            seen.UnionWith(shops.Select(shop => shop.Name).Where(name => AccountLines(shown.BlockText).Contains(name, StringComparison.Ordinal)));
            if (!shown.Buttons.Contains("Next page"))
                break;
            await team.As(Cast.Fay).Click(shown, $"{BookView.Page}_next");
        }

        Assert.Equal(shops.Length, seen.Count);
    }

    [Fact]
    public async Task An_empty_book_says_so()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        var book = await team.As(Cast.Cleo).Command("/mybook");

        Assert.StartsWith("Your book: 0 of 30 accounts", book.Text, StringComparison.Ordinal);
    }

    private static string AccountLines(string text) => text[text.IndexOf("*Accounts, page", StringComparison.Ordinal)..];
}
