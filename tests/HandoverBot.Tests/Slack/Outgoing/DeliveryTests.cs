using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Storage.Databases;

namespace HandoverBot.Tests.Slack.Outgoing;

public sealed class DeliveryTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_card_is_posted_once_and_then_updated_in_place(StorageProvider provider)
    {
        await using var room = await PostRoom.Open(provider);
        await room.AddCard("acme", "Proposed", version: 1);
        await room.Deliver();
        await room.AddCard("acme", "Routed", version: 2);
        await room.DeliverEvery(Second, 1);

        Assert.Equal(["Routed"], room.Texts());
        Assert.Equal((1, 1), (room.CallsTo("chat.postMessage"), room.CallsTo("chat.update")));
    }

    [Fact]
    public async Task A_card_that_shows_the_same_already_is_left_alone()
    {
        await using var room = await PostRoom.Open();
        await room.AddCard("acme", "Proposed", version: 1);
        await room.Deliver();
        var again = await room.AddCard("acme", "Proposed", version: 2);
        await room.DeliverEvery(Second, 1);

        Assert.Equal(0, room.CallsTo("chat.update"));
        Assert.Equal(OutboxStatus.Sent, (await room.Reread(again)).Status);
    }

    [Fact]
    public async Task A_card_never_goes_back_to_an_older_state()
    {
        await using var room = await PostRoom.Open();
        await room.AddCard("acme", "Routed", version: 5);
        await room.Deliver();
        var late = await room.AddCard("acme", "Proposed", version: 4);
        await room.DeliverEvery(Second, 1);

        Assert.Equal(["Routed"], room.Texts());
        Assert.Equal(OutboxStatus.Dropped, (await room.Reread(late)).Status);
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    public async Task A_card_that_cannot_be_updated_is_posted_anew(string error)
    {
        await using var room = await PostRoom.Open();
        await room.AddCard("acme", "Proposed", version: 1);
        await room.Deliver();
        room.Slack.Fail("chat.update", Fakes.Fault.Error(error));
        await room.AddCard("acme", "Routed", version: 2);
        await room.DeliverEvery(Second, 1);
        await room.AddCard("acme", "Preparing", version: 3);
        await room.DeliverEvery(Second, 1);

        Assert.Equal(["Proposed", "Preparing"], room.Texts());
    }

    [Fact]
    public async Task A_note_goes_into_the_thread_of_its_card()
    {
        await using var room = await PostRoom.Open();
        await room.AddCard("acme", "Proposed");
        await room.AddNote("Ana says hello", under: "acme");
        await room.AddNote("On its own", under: "unknown");
        await room.Deliver();
        await room.DeliverEvery(Second, 2);

        var card = room.Slack.Messages(PostRoom.Channel).Single(message => message.Text == "Proposed");
        Assert.Equal(card.Ts, room.Slack.Messages(PostRoom.Channel).Single(message => message.Text == "Ana says hello").ThreadTs);
        Assert.Null(room.Slack.Messages(PostRoom.Channel).Single(message => message.Text == "On its own").ThreadTs);
    }

    [Fact]
    public async Task A_direct_message_opens_its_conversation_once()
    {
        await using var room = await PostRoom.Open();
        await room.AddDirect("one");
        await room.AddDirect("two");
        await room.Deliver();
        await room.DeliverEvery(Second, 1);

        Assert.Equal(["one", "two"], room.Slack.DirectMessages(PostRoom.Ana).Select(message => message.Text));
        Assert.Equal(1, room.CallsTo("conversations.open"));
    }

    [Fact]
    public async Task A_channel_may_be_given_by_its_name()
    {
        await using var room = await PostRoom.Open();
        await room.AddNote("one", to: "#allocation");
        var lost = await room.AddNote("two", to: "nowhere");
        await room.Deliver();

        Assert.Equal(["one"], room.Texts());
        var dead = await room.Reread(lost);
        Assert.Equal(OutboxStatus.Dead, dead.Status);
        Assert.StartsWith("There is no channel #nowhere", dead.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_goes_out_once_when_it_is_mended_and_put_back_in_line()
    {
        await using var room = await PostRoom.Open();
        var lost = await room.AddNote("one", to: "#nowhere");
        await room.Deliver();
        Assert.Equal(OutboxStatus.Dead, (await room.Reread(lost)).Status);

        room.Slack.AddChannel("C09NEW", "nowhere", PostRoom.Ana);
        await room.Revive();
        await room.DeliverEvery(TimeSpan.FromMinutes(10), 1);
        await room.Revive();
        await room.Deliver();

        Assert.Equal(["one"], room.Texts("C09NEW"));
        Assert.Equal(OutboxStatus.Sent, (await room.Reread(lost)).Status);
    }

    [Fact]
    public async Task Of_several_Home_tabs_of_one_person_only_the_last_is_published()
    {
        await using var room = await PostRoom.Open();
        var first = await room.AddHome("old");
        await room.AddHome("new");
        await room.Deliver();

        Assert.Equal(1, room.CallsTo("views.publish"));
        Assert.Equal(OutboxStatus.Dropped, (await room.Reread(first)).Status);
        await room.Slack.HomeOf(PostRoom.Ana);
    }

    [Fact]
    public async Task What_is_no_longer_true_when_its_turn_comes_is_dropped()
    {
        await using var room = await PostRoom.Open();
        var row = await room.Add(PostRoom.Channel, "late", () => null);
        await room.Deliver();

        Assert.Equal(OutboxStatus.Dropped, (await room.Reread(row)).Status);
        Assert.Empty(room.Slack.Calls);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_conversation_gets_a_message_a_second_in_order_while_others_go_on(StorageProvider provider)
    {
        await using var room = await PostRoom.Open(provider);
        room.Slack.EnforceRates = true;
        foreach (var text in (string[])["one", "two", "three"])
            await room.AddNote(text);
        await room.AddDirect("meanwhile");
        await room.Deliver();
        Assert.Equal(["one"], room.Texts());
        Assert.Equal(["meanwhile"], room.Slack.DirectMessages(PostRoom.Ana).Select(message => message.Text));

        await room.DeliverEvery(Second, 2);
        Assert.Equal(["one", "two", "three"], room.Texts());
        Assert.DoesNotContain(room.Slack.Calls, call => call.Status == 429);
    }

    [Fact]
    public async Task What_is_planned_for_later_waits_and_holds_nothing_up()
    {
        await using var room = await PostRoom.Open();
        await room.AddNote("reminder", wait: TimeSpan.FromDays(1));
        await room.AddNote("now");
        await room.Deliver();
        Assert.Equal(["now"], room.Texts());

        await room.DeliverEvery(TimeSpan.FromDays(1), 1);
        Assert.Equal(["now", "reminder"], room.Texts());
    }
}
