using HandoverBot.Fakes;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Storage.Databases;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Slack.Outgoing;

public sealed class FailureTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task When_Slack_asks_to_wait_the_row_waits_as_long_and_no_attempt_is_counted()
    {
        await using var room = await PostRoom.Open();
        room.Slack.Fail("chat.postMessage", Fault.RateLimited(30));
        var row = await room.AddNote("one");
        await room.AddNote("two");
        await room.Deliver();
        await room.DeliverEvery(TimeSpan.FromSeconds(29), 1);
        Assert.Equal(1, room.CallsTo("chat.postMessage"));

        await room.DeliverEvery(Second, 2);
        Assert.Equal(["one", "two"], room.Texts());
        Assert.Equal(OutboxStatus.Sent, (await room.Reread(row)).Status);
    }

    [Fact]
    public async Task However_often_Slack_asks_to_wait_nothing_is_given_up()
    {
        await using var room = await PostRoom.Open();
        room.Slack.Fail("chat.postMessage", Fault.RateLimited(1), times: 20);
        await room.AddNote("patient");
        await room.Deliver();
        await room.DeliverEvery(Second, 21);

        Assert.Equal(["patient"], room.Texts());
    }

    [Fact]
    public async Task A_limit_of_a_method_is_obeyed_by_every_conversation_that_calls_it()
    {
        await using var room = await PostRoom.Open();
        await room.AddCard("a", "old", version: 1);
        await room.AddCard("b", "old", version: 1, conversation: "elsewhere");
        await room.Deliver();
        room.Slack.Fail("chat.update", Fault.RateLimited(10));
        room.Clock.Advance(Second);
        await room.AddCard("a", "new", version: 2);
        await room.Deliver();
        await room.AddCard("b", "new", version: 2, conversation: "elsewhere");
        await room.Deliver();
        Assert.Equal(1, room.CallsTo("chat.update"));

        await room.DeliverEvery(TimeSpan.FromSeconds(10), 1);
        Assert.Equal(["new", "new"], room.Texts());
    }

    public static TheoryData<string> Troubles => ["503", "html", "hang up before", "hang up", "internal_error"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Trouble_on_the_way_delays_a_message_and_neither_loses_nor_repeats_it(string trouble)
    {
        await using var room = await PostRoom.Open();
        room.Slack.Fail("chat.postMessage", FaultOf(trouble));
        var first = await room.AddNote("one");
        await room.AddNote("two");
        await room.Deliver();
        Assert.NotEqual(OutboxStatus.Sent, (await room.Reread(first)).Status);
        Assert.DoesNotContain("two", room.Texts());

        await room.DeliverEvery(LongEnough, 2);
        Assert.Equal(["one", "two"], room.Texts());
    }

    [Fact]
    public async Task A_note_in_a_thread_that_Slack_has_already_is_found_there()
    {
        await using var room = await PostRoom.Open();
        await room.AddCard("acme", "Proposed");
        await room.Deliver();
        room.Clock.Advance(Second);
        room.Slack.Fail("chat.postMessage", Fault.HangUp());
        var note = await room.AddNote("in the thread", under: "acme");
        await room.Deliver();
        await room.DeliverEvery(LongEnough, 1);

        Assert.Single(room.Texts(), "in the thread");
        Assert.Equal(OutboxStatus.Sent, (await room.Reread(note)).Status);
    }

    [Fact]
    public async Task A_card_that_Slack_has_already_is_found_and_shows_what_is_true_now()
    {
        await using var room = await PostRoom.Open();
        room.Slack.Fail("chat.postMessage", Fault.HangUp());
        await room.AddCard("acme", "Proposed", version: 1);
        await room.Deliver();
        await room.AddCard("acme", "Routed", version: 2);
        await room.DeliverEvery(LongEnough, 2);

        Assert.Equal(["Routed"], room.Texts());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_under_way_when_the_process_died_arrives_once(bool slackHadIt)
    {
        await using var room = await PostRoom.Open();
        var row = await room.AddNote("once");
        if (slackHadIt)
        {
            room.Slack.Fail("chat.postMessage", Fault.HangUp());
            await room.Deliver();
        }

        await using var restarted = room.NewWorker();
        room.Clock.Advance(LongEnough);
        await room.Deliver(restarted);

        Assert.Equal(["once"], room.Texts());
        Assert.Equal(OutboxStatus.Sent, (await room.Reread(row)).Status);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("missing_scope")]
    public async Task What_the_installation_is_at_fault_for_waits_until_it_is_mended(string error)
    {
        await using var room = await PostRoom.Open();
        room.Slack.Fail("chat.postMessage", Fault.Error(error));
        var waiting = await room.AddNote("once it works again");
        await room.Deliver();
        Assert.Equal(OutboxStatus.Pending, (await room.Reread(waiting)).Status);

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Deliver();
        Assert.Equal(["once it works again"], room.Texts());
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("msg_too_long")]
    public async Task What_cannot_succeed_is_given_up_at_once_and_holds_nothing_up(string error)
    {
        await using var room = await PostRoom.Open();
        room.Slack.Fail("chat.postMessage", Fault.Error(error));
        var lost = await room.AddNote("lost");
        await room.AddNote("next");
        await room.Deliver();

        var dead = await room.Reread(lost);
        Assert.Equal(OutboxStatus.Dead, dead.Status);
        Assert.Contains(error, dead.LastError, StringComparison.Ordinal);
        Assert.Equal(["next"], room.Texts());
    }

    [Fact]
    public async Task After_thirty_attempts_a_message_is_given_up_and_the_next_one_goes_out()
    {
        await using var room = await PostRoom.Open();
        room.Slack.Fail("chat.postMessage", Fault.Http(503), times: 30);
        var lost = await room.AddNote("lost");
        await room.AddNote("next");
        await room.Deliver();
        await room.DeliverEvery(LongEnough, 29);

        Assert.Equal(OutboxStatus.Dead, (await room.Reread(lost)).Status);
        Assert.Equal(["next"], room.Texts());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_workers_at_one_database_send_everything_once_and_in_order(StorageProvider provider)
    {
        await using var room = await PostRoom.Open(provider);
        await using var second = room.NewWorker();
        string[] texts = ["one", "two", "three", "four"];
        foreach (var text in texts)
            await room.AddNote(text);
        foreach (var _ in texts)
        {
            await Task.WhenAll(room.Deliver(), room.Deliver(second));
            room.Clock.Advance(Second);
        }

        Assert.Equal(texts, room.Texts());
    }

    [Fact]
    public async Task The_worker_wakes_as_soon_as_something_is_committed()
    {
        await using var room = await PostRoom.Open();
        await using var services = room.NewWorker();
        using var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(services);
        await worker.StartAsync(CancellationToken.None);
        await room.AddNote("to wake it", on: services);

        await room.Slack.MessageIn(PostRoom.Channel);
        await worker.StopAsync(CancellationToken.None);
    }

    private static Fault FaultOf(string trouble) => trouble switch
    {
        "503" => Fault.Http(503),
        "html" => Fault.Html(),
        "hang up before" => Fault.HangUpBefore(),
        "hang up" => Fault.HangUp(),
        _ => Fault.Error(trouble),
    };
}
