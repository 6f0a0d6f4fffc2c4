using HandoverBot.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Fakes;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>What people got in Slack: all of it, once, and digests in their working hours.</summary>
internal sealed class MessageInvariants(Workplace team, YearTeam people, Policy policy)
{
    public async Task CheckOutbox()
    {
        var wrong = await team.Within(services => services.GetRequiredService<HandoverBotDb>().Outbox
            .Where(row => row.Status != OutboxStatus.Sent && row.Status != OutboxStatus.Dropped)
            .ToListAsync());
        Assert.True(wrong.Count == 0, $"Everything is sent: {string.Join("; ", wrong.Select(row => $"{row.DedupeKey} is {row.Status}: {row.LastError}"))}");
    }

    public async Task Check()
    {
        await CheckOutbox();
        var rows = await team.Within(services => services.GetRequiredService<HandoverBotDb>().Outbox.ToDictionaryAsync(row => row.Id));
        var direct = people.People.ToDictionary(person => person, person => team.Slack.DirectMessages(person.Id.Value));
        var posted = direct.Values.Append(team.Slack.Messages(Workplace.Allocation)).Append(team.Slack.Messages(Workplace.Leadership)).SelectMany(messages => messages).ToList();
        Once(posted);
        foreach (var (person, messages) in direct)
            InHours(person, [.. messages.Where(message => rows[RowOf(message)].Kind == DigestDelivery.OutboxKind)]);
        await Arrived(rows, posted.ToDictionary(RowOf));
        await OnceInItsTurn();
    }

    private static void Once(IEnumerable<PostedMessage> posted)
    {
        var twice = posted.GroupBy(RowOf).Where(same => same.Count() > 1).ToList();
        Assert.True(twice.Count == 0, $"Nothing is posted twice: {string.Join("; ", twice.Select(same => string.Join(" | ", same)))}");
    }

    private void InHours(Person person, IReadOnlyList<PostedMessage> digests)
    {
        var outside = digests.Where(message => !YearTeam.Works(person, message.PostedAt, policy)).ToList();
        Assert.True(outside.Count == 0, $"{person.Name} ({person.TimeZone}, {person.Region}) gets digests in working hours: {string.Join("; ", outside.Select(message => $"{message.PostedAt:O} {message}"))}");
        var crowded = digests.GroupBy(message => YearTeam.DayOf(person, message.PostedAt, policy)).Where(day => day.Count() > 1).ToList();
        Assert.True(crowded.Count == 0, $"{person.Name} gets one digest a day: {string.Join("; ", crowded.SelectMany(day => day))}");
    }

    /// <summary>Every digest that was prepared stands in Slack, with what it says; one of which nothing was true any more was dropped.</summary>
    private async Task Arrived(Dictionary<long, OutboxRow> rows, Dictionary<long, PostedMessage> posted)
    {
        var (digests, lines) = await team.Within(async services =>
        {
            var db = services.GetRequiredService<HandoverBotDb>();
            return (await db.Digests.ToListAsync(), (await db.DigestLines.ToListAsync()).ToLookup(line => (line.Person, line.Day)));
        });
        var byKey = rows.Values.ToDictionary(row => row.DedupeKey, StringComparer.Ordinal);
        foreach (var digest in digests)
        {
            var own = lines[(digest.Person, digest.Day)].ToList();
            var row = byKey[digest.DedupeKey];
            if (row.Status == OutboxStatus.Dropped && own.TrueForAll(line => line.HandoverId is not null))
                continue;
            Assert.True(posted.ContainsKey(row.Id), $"The digest of {digest.Person} on {digest.Day:yyyy-MM-dd} is {row.Status} ({row.LastError}) and not in Slack.");
            foreach (var line in own.Where(line => line.HandoverId is null))
                Assert.True(posted[row.Id].Text.Contains(line.Text, StringComparison.Ordinal), $"The digest of {digest.Person} on {digest.Day:yyyy-MM-dd} says “{line.Text}”; it says: {posted[row.Id].Text}");
        }
    }

    private async Task OnceInItsTurn()
    {
        var twice = await team.Within(services => services.GetRequiredService<HandoverBotDb>().DigestLines
            .GroupBy(line => new { line.Person, line.Topic, line.Turn })
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ToListAsync());
        Assert.True(twice.Count == 0, $"Nothing is said twice in one turn: {string.Join("; ", twice)}");
        await OnceForEverybody();
    }

    /// <summary>By the calendar alone: who leads hears of each month's balance, and nobody of a quarter's start or end more than once.</summary>
    private async Task OnceForEverybody()
    {
        var lines = await team.Within(services => services.GetRequiredService<HandoverBotDb>().DigestLines.ToListAsync());
        var said = lines.ToLookup(line => (line.Person, line.Topic));
        foreach (var person in people.People.Where(person => (person.Flags & policy.Cadence.MonthlyBalance) != PersonFlags.None))
            Assert.True(said[(person.Id, "monthly_balance")].Count() == 12, $"{person.Name} heard {said[(person.Id, "monthly_balance")].Count()} times of a month's balance.");
        foreach (var person in people.Owners)
        {
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                foreach (var topic in new[] { $"quarter_start:2026 Q{quarter}", $"quarter_end:2026 Q{quarter}" })
                    Assert.True(said[(person.Id, topic)].Count() == 1, $"{person.Name} owns accounts and heard {said[(person.Id, topic)].Count()} times of {topic}.");
            }
        }
    }

    private static long RowOf(PostedMessage message) => message.Metadata?["event_payload"]?["row"]?.GetValue<long>()
        ?? throw new InvalidOperationException($"A message without a mark: {message}");
}
