using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Domain.Tests.Accounts;

public sealed class AccountMatchTests
{
    private static readonly AccountName[] Accounts =
    [
        Named("acme", "Acme"),
        Named("acme-eu", "Acme Europe"),
        Named("glob", "Globex Corporation"),
        Named("cafe", "Café Größe & Söhne"),
        Named("oneill", "O'Neill-Smith Ltd."),
        Named("lodz", "Łódź Ørsted"),
        Named("nw", "Northwind Traders"),
        Named("bn", "Big North"),
        Named("ab", "AB"),
        Named("twin1", "Twin"),
        Named("twin2", "Twin"),
    ];

    [Theory]
    [InlineData("acme", "acme")]
    [InlineData("Acme", "acme")]
    [InlineData("ACME", "acme")]
    [InlineData("  acme ", "acme")]
    [InlineData("acme europe", "acme-eu")]
    [InlineData("acme_eu", "acme-eu")]
    [InlineData("AcmeEurope", "acme-eu")]
    [InlineData("acme e", "acme-eu")]
    [InlineData("globex", "glob")]
    [InlineData("corp", "glob")]
    [InlineData("cafe grosse", "cafe")]
    [InlineData("CAFÉ", "cafe")]
    [InlineData("soehne", "cafe")]
    [InlineData("sohne", "cafe")]
    [InlineData("oneill", "oneill")]
    [InlineData("o’neill smith", "oneill")]
    [InlineData("lodz orsted", "lodz")]
    [InlineData("ｇｌｏｂｅｘ", "glob")]
    [InlineData("ab", "ab")]
    public void A_name_is_recognised_however_it_is_spelled(string text, string id)
    {
        Assert.Equal(id, Assert.IsType<AccountMatch.One>(AccountMatch.Find(text, Accounts)).Account.Id.Value);
    }

    [Theory]
    [InlineData("globx", "glob")]
    [InlineData("globbex", "glob")]
    [InlineData("globax", "glob")]
    [InlineData("golbex", "glob")]
    [InlineData("lgobex", "glob")]
    [InlineData("globex corporatoin", "glob")]
    [InlineData("tradres", "nw")]
    [InlineData("globxe corp", "glob")]
    public void One_typo_is_forgiven(string text, string id)
    {
        Assert.Equal(id, Assert.IsType<AccountMatch.One>(AccountMatch.Find(text, Accounts)).Account.Id.Value);
    }

    [Theory]
    [InlineData("glxboe")]
    [InlineData("gxobax")]
    [InlineData("ax")]
    [InlineData("zz")]
    public void Two_typos_or_one_in_a_short_word_are_not(string text)
    {
        Assert.IsType<AccountMatch.None>(AccountMatch.Find(text, Accounts));
    }

    [Fact]
    public void The_beginning_of_a_name_stands_before_the_beginning_of_a_word()
    {
        Assert.Equal(["nw", "bn"], SeveralFor("north"));
    }

    [Fact]
    public void The_whole_name_wins_over_names_that_only_begin_like_it()
    {
        Assert.Equal(["acme", "acme-eu"], SeveralFor("acm"));
        Assert.IsType<AccountMatch.One>(AccountMatch.Find("acme", Accounts));
    }

    [Fact]
    public void The_same_name_twice_is_for_the_person_to_choose()
    {
        Assert.Equal(["twin1", "twin2"], SeveralFor("Twin"));
        Assert.Equal(["twin1", "twin2"], SeveralFor("twin"));
    }

    [Fact]
    public void An_exact_id_wins_over_another_accounts_name()
    {
        AccountName[] accounts = [Named("x", "globex"), Named("globex", "Something else")];

        Assert.Equal("globex", Assert.IsType<AccountMatch.One>(AccountMatch.Find("globex", accounts)).Account.Id.Value);
    }

    [Fact]
    public void Where_nothing_fits_the_closest_are_suggested()
    {
        var closest = Assert.IsType<AccountMatch.None>(AccountMatch.Find("glabix", Accounts)).Closest;

        Assert.Equal("glob", closest[0].Id.Value);
        Assert.Empty(Assert.IsType<AccountMatch.None>(AccountMatch.Find("zzzzzzzzzzzz", Accounts)).Closest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?*")]
    [InlineData("\0\u0001\u001b")]
    public void Text_without_letters_fits_nothing(string text)
    {
        Assert.Empty(Assert.IsType<AccountMatch.None>(AccountMatch.Find(text, Accounts)).Closest);
    }

    [Fact]
    public void A_very_long_text_fits_nothing_and_does_no_harm()
    {
        Assert.IsType<AccountMatch.None>(AccountMatch.Find(new string('a', 1_000_000), Accounts));
    }

    [Theory]
    [InlineData("glo\ud800bex")]
    [InlineData("\udc00")]
    public void Halves_of_characters_do_no_harm(string text)
    {
        Assert.NotNull(AccountMatch.Find(text, Accounts));
    }

    [Fact]
    public void Any_text_gets_an_answer_and_every_account_is_found_by_its_own_name_and_id()
    {
        Prop.ForAll<string[], string>((names, text) =>
        {
            var accounts = names.Where(name => name is not null).Select((name, index) => Named($"id-{index}", name.Trim())).ToArray();
            return AccountMatch.Find(text ?? "", accounts) is not null && accounts.All(account =>
                AccountMatch.Find(account.Id.Value, accounts) is AccountMatch.One one && one.Account == account
                && (account.Name.Length == 0 || Finds(AccountMatch.Find(account.Name, accounts), account)));
        }).QuickCheckThrowOnFailure();
    }

    private static bool Finds(AccountMatch match, AccountName account) => match switch
    {
        AccountMatch.One one => one.Account == account || one.Account.Id.Value == account.Name,
        AccountMatch.Several several => several.Accounts.Contains(account),
        _ => false,
    };

    private static IEnumerable<string> SeveralFor(string text) =>
        Assert.IsType<AccountMatch.Several>(AccountMatch.Find(text, Accounts)).Accounts.Select(account => account.Id.Value);

    private static AccountName Named(string id, string name) => new(new AccountId(id), name);
}
