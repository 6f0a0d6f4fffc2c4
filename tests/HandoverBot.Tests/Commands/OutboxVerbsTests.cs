using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Tests.Commands;

public sealed class OutboxVerbsTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task What_was_given_up_is_shown_with_its_reason_and_can_be_put_back_in_line()
    {
        await using (var database = await _shell.Database())
        {
            await GiveUp(database.NewScope().Outbox, "ana", "Slack answered channel_not_found", _shell.Clock.GetUtcNow());
            await GiveUp(database.NewScope().Outbox, "ben", "Slack answered user_disabled", _shell.Clock.GetUtcNow());
        }

        var shown = await _shell.Run("outbox", "show");
        Assert.Equal(
            [
                "2026-03-02 09:00 UTC  note to ben: Slack answered user_disabled",
                "2026-03-02 09:00 UTC  note to ana: Slack answered channel_not_found",
                "2 messages could not be delivered; 0 waiting. Mend what is named, then: HandoverBot outbox retry",
            ],
            shown.Output);

        var retried = await _shell.Run("outbox", "retry");
        Assert.Equal(["2 messages back in line; the bot sends them as soon as it runs."], retried.Output);
        Assert.Equal(0, retried.Code);
        Assert.Equal(["Nothing was given up; 2 waiting."], (await _shell.Run("outbox", "show")).Output);
    }

    [Fact]
    public async Task Where_nothing_was_given_up_nothing_is_sent_again()
    {
        var said = await _shell.Run("outbox", "retry");

        Assert.Equal(["Nothing was given up, so there is nothing to send again."], said.Output);
        Assert.Equal(0, said.Code);
    }

    public void Dispose() => _shell.Dispose();

    /// <summary>A message to somebody that will not go out by itself.</summary>
    internal static async Task GiveUp(OutboxStore outbox, string conversation, string why, DateTimeOffset at)
    {
        await outbox.Add(
            new OutboxRow { DedupeKey = $"to {conversation}", Conversation = conversation, Kind = "note", Payload = "{}", CreatedAt = at, DueAt = at },
            CancellationToken.None);
        var claimed = Assert.Single(await outbox.Claim(10, at, TimeSpan.FromMinutes(1), [], CancellationToken.None));
        await outbox.MarkDead(claimed.Row.Id, why, at, CancellationToken.None);
    }
}
