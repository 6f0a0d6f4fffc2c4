using HandoverBot.Digests;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Reminding;
using HandoverBot.Reminding;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>
/// Keeps its own book of who has heard what, in memory and from nothing but what the occasions say at each moment. Restarts and
/// outages do not touch it, so whatever the app forgets or says twice shows as a difference.
/// </summary>
internal sealed class Reminders(Workplace team, YearTeam people, Policy policy, DateTimeOffset start)
{
    private readonly HashSet<(PersonId Person, DateOnly Day)> _looked = [];
    private readonly Dictionary<(PersonId Person, string Topic), string> _heard = [];

    public int Said { get; private set; }

    /// <summary>Lets the app say what is due, and compares.</summary>
    public async Task Around(Func<Task> work)
    {
        var now = team.Clock.GetUtcNow();
        Receiver[] receivers =
        [
            .. from person in people.People
               where YearTeam.Works(person, now, policy)
               let day = YearTeam.DayOf(person, now, policy)
               where _looked.Add((person.Id, day))
               orderby person.Id.Value
               select new Receiver(person, day),
        ];
        if (receivers.Length == 0)
        {
            await work();
            return;
        }

        var expected = Due(await Occasions(new DigestMoment(now, policy, people.Roster, [.. receivers])), receivers);
        await work();
        var said = await Lines(receivers);
        var (missing, surplus) = (expected.Except(said).ToList(), said.Except(expected).ToList());
        Assert.True(
            missing.Count == 0 && surplus.Count == 0,
            $"Every reminder comes once in its turn.\nDue and not said: {string.Join("; ", missing)}\nSaid and not due: {string.Join("; ", surplus)}");
        Said += said.Count;
    }

    private List<(PersonId Person, string Topic, string Turn)> Due(IReadOnlyList<DigestItem> items, Receiver[] receivers)
    {
        var today = receivers.ToDictionary(receiver => receiver.Id, receiver => receiver.Today);
        var due = new List<(PersonId, string, string)>();
        foreach (var item in items.Where(item => today.ContainsKey(item.To)))
        {
            var day = today[item.To];
            if (item.DueOn > day || item.LastDay < day || item.DueOn < YearTeam.DayOf(people.Of(item.To), start, policy))
                continue;
            if (_heard.GetValueOrDefault((item.To, item.Topic)) == item.Turn)
                continue;
            _heard[(item.To, item.Topic)] = item.Turn;
            due.Add((item.To, item.Topic, item.Turn));
        }

        return due;
    }

    private Task<IReadOnlyList<DigestItem>> Occasions(DigestMoment moment) => team.Within<IReadOnlyList<DigestItem>>(async services =>
        [.. OccasionTable.Items(await services.GetRequiredService<RhythmReader>().For(moment, CancellationToken.None))]);

    private Task<List<(PersonId Person, string Topic, string Turn)>> Lines(Receiver[] receivers) => team.Within(async services =>
    {
        var days = receivers.ToDictionary(receiver => receiver.Id, receiver => receiver.Today);
        DateOnly[] wanted = [.. days.Values.Distinct()];
        var lines = await services.GetRequiredService<HandoverBotDb>().DigestLines.Where(line => wanted.Contains(line.Day)).ToListAsync();
        return lines.Where(line => days.GetValueOrDefault(line.Person) == line.Day).Select(line => (line.Person, line.Topic, line.Turn)).ToList();
    });
}
