using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Stories;

public sealed class WholeJourneyTests
{
    [Fact]
    public async Task An_account_travels_from_its_owner_to_a_new_one()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Proposed);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Is(HandoverStatus.Routed);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.Is(HandoverStatus.Preparing);
        await acme.PreparedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Ready);
        await acme.AcceptedBy(Cast.Fay);
        await acme.Is(HandoverStatus.Accepted);
        await acme.IntroducedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Completed);

        Assert.Equal(Cast.Fay, (await acme.Account()).Owner?.Value);
        PostedMessage[] cards = [acme.Cards.Allocation, acme.Cards.Pool(Cast.Eli), acme.Cards.Owner(Cast.Ana), acme.Cards.NewOwner(Cast.Fay)];
        Assert.All(cards, card => Assert.Contains("Acme Corp has belonged to Fay Moreau since 5 Jan 2026", card.Text, StringComparison.Ordinal));
        Assert.All(cards[..2], card => Assert.Equal(["Brief", "Why?", "History"], card.Buttons));
        Assert.All(cards[2..], card => Assert.Equal(["Taking over the channel shared with the customer", "The handover call", "Brief", "Why?", "History"], card.Buttons));
    }

    [Fact]
    public async Task Everybody_has_one_message_that_is_updated_in_place()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        await Handed(team);

        Assert.All(
            [team.Slack.Messages(Workplace.Allocation), .. new[] { Cast.Ana, Cast.Eli, Cast.Fay }.Select(team.Slack.DirectMessages)],
            conversation => Assert.Single(conversation, HandoverCards.IsRoot));
        Assert.Empty(team.Slack.DirectMessages(Cast.Dana));
        Assert.Empty(team.Slack.DirectMessages(Cast.Hugo));
        Assert.Empty(team.Slack.Messages(Workplace.Leadership));
    }

    [Fact]
    public async Task Notes_stand_in_the_thread_and_mention_their_reader_once()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        var acme = await Handed(team);

        var toAna = acme.Cards.Owner(Cast.Ana).Replies.Select(note => note.Text).ToList();
        Assert.Collection(
            toAna,
            note => Assert.Contains("Dana Lindqvist decided: *Acme Corp* goes to *EU TAM*", note, StringComparison.Ordinal),
            note => Assert.Contains("Eli Novak named *Fay Moreau*", note, StringComparison.Ordinal),
            note => Assert.Contains("Fay Moreau accepted *Acme Corp*", note, StringComparison.Ordinal),
            note => Assert.Contains("now belongs to", note, StringComparison.Ordinal));
        Assert.All(toAna, note => Assert.Equal(1, Count(note, $"<@{Cast.Ana}>")));
        Assert.All(acme.Cards.NewOwner(Cast.Fay).Replies, note => Assert.Equal(1, Count(note.Text, $"<@{Cast.Fay}>")));
        Assert.DoesNotContain(acme.Cards.Allocation.Replies, note => note.Text.Contains("<@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whose_turn_it_is_stands_first_on_their_Home_tab()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);
        await Waits(team, Cast.Dana, "Decide the pool");
        await acme.PoolApprovedBy(Cast.Dana);
        await Waits(team, Cast.Eli, "Name the new owner");
        await Waits(team, Cast.Dana, "Nothing waits for you");
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await Waits(team, Cast.Ana, "Clear the open gates");
        await acme.PreparedBy(Cast.Ana);
        await Waits(team, Cast.Fay, "Accept, or push back");
        await acme.AcceptedBy(Cast.Fay);
        await Waits(team, Cast.Ana, "Introduce Fay Moreau to the customer by Wed 7 Jan");
        await acme.IntroducedBy(Cast.Ana);
        await Waits(team, Cast.Ana, "Nothing waits for you");
    }

    [Fact]
    public async Task The_account_moves_from_one_book_to_the_other()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        Assert.Contains("Acme Corp", (await team.As(Cast.Ana).Command("/mybook")).Message!.BlockText, StringComparison.Ordinal);

        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);

        Assert.Contains("*Leaving*\n• *Acme Corp* → Fay Moreau", (await team.As(Cast.Ana).Command("/mybook")).Message!.BlockText, StringComparison.Ordinal);
        Assert.Contains("*Arriving*\n• *Acme Corp* from Ana Ruiz", (await team.As(Cast.Fay).Command("/mybook")).Message!.BlockText, StringComparison.Ordinal);

        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);

        Assert.DoesNotContain("Acme Corp", (await team.As(Cast.Ana).Command("/mybook")).Message!.BlockText, StringComparison.Ordinal);
        var fays = (await team.As(Cast.Fay).Command("/mybook")).Message!;
        Assert.Contains("1 of 15 accounts", fays.Text, StringComparison.Ordinal);
        Assert.Contains("Acme Corp", fays.BlockText, StringComparison.Ordinal);
    }

    private static async Task<HandoverStory> Handed(Workplace team)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);
        return acme;
    }

    private static async Task Waits(Workplace team, string person, string forWhat)
    {
        var home = await team.Slack.HomeOf(person);
        var firstList = home.Text[..home.Text.IndexOf("Your handovers", StringComparison.Ordinal)];
        Assert.Contains(forWhat, firstList, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
