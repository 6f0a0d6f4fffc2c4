using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

namespace HandoverBot.Reminding;

/// <summary>
/// Puts the reminders of the quarter into the outbox, one for everybody who owns accounts. The dedupe key holds each to
/// one a quarter, however often this runs; what was missed while the bot was down is made up for on the next run.
/// </summary>
public sealed class QuarterReminders(
    HandoverBotDb db, PeopleStore people, AccountStore accounts, PolicyStore policyStore, PolicyLibrary policies, Outbox outbox, TimeProvider clock)
{
    public async Task Prepare(CancellationToken cancellation)
    {
        if (policies.InForce.Cadence.QuarterStartHour is not { } hour)
            return;
        var now = clock.GetUtcNow();
        // East of the policy's time zone a quarter begins while the old one still runs there, so it is planned a day ahead.
        var quarter = policies.InForce.Fiscal.QuarterOf(policies.InForce.Fiscal.DayOf(now).AddDays(1));
        // Before its first start the bot owed nobody a reminder.
        if (await policyStore.FirstStart(cancellation) is not { } firstStart)
            return;

        var roster = await people.Roster(cancellation);
        var loads = await accounts.BookLoads(cancellation);
        await db.Write(
            async token =>
            {
                foreach (var person in roster.People.Where(person => loads.ContainsKey(person.Id)))
                {
                    var due = StartOf(quarter, person, hour);
                    if (firstStart <= due)
                        await outbox.Add(Reminder(quarter, person, due), token);
                }
            },
            cancellation);
    }

    private static OutboxItem Reminder(Quarter quarter, Person person, DateTimeOffset due) => OutboxItem.Of(
        $"quarter:{quarter.Year}Q{quarter.Number}:{person.Id}", new Recipient.Person(person.Id).Conversation, QuarterReminderDelivery.OutboxKind,
        new QuarterReminderPayload(person.Id, quarter.Start), ReminderPayloads.Default.QuarterReminderPayload, due);

    /// <summary>The hour of the quarter's first day where the person is.</summary>
    private DateTimeOffset StartOf(Quarter quarter, Person person, int hour)
    {
        var zone = person.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var own) ? own : policies.InForce.Fiscal.TimeZone;
        return LocalTime.At(quarter.Start, hour, zone);
    }
}
