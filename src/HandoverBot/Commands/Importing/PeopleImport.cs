using HandoverBot.Domain.People;
using HandoverBot.People;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Importing;

/// <summary>Takes people.csv into the roster; those it does not name stay.</summary>
internal sealed class PeopleImport(CommandServices services)
{
    private const string Reminder = "They stay, because accounts and handovers may name them.";

    public async Task Run(ImportFile file, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation);
        var policy = (await scope.Policies(cancellation)).InForce;
        var store = scope.Get<PeopleStore>();
        var before = await store.Roster(cancellation);

        await file.Check(new PersonCsv(policy, before));
        var (told, kept) = await file.Store(
            new PersonCsv(policy, before),
            people => Store(scope, people.ToList(), file.Name, cancellation));

        var added = told.Count(person => before.Find(person.Id) is null);
        var unchanged = told.Count(person => before.Find(person.Id) == person);
        await file.Say(Wording.Summary(told.Count, "person", "people", added, told.Count - added - unchanged, unchanged));
        if (kept.Count > 0)
            await file.Say($"{Wording.Some(kept.Select(person => person.Name))} not in the file. {Reminder}");
        await RegionsWithoutPool.Say(file, "region", told.Select(person => person.Region).OfType<string>(), policy);
    }

    private async Task<(List<Person> Told, List<Person> Kept)> Store(
        CommandScope scope, List<Person> told, string origin, CancellationToken cancellation)
    {
        var ids = told.Select(person => person.Id).ToHashSet();
        return await scope.Get<HandoverBotDb>().Write(
            async token =>
            {
                var store = scope.Get<PeopleStore>();
                var kept = (await store.Roster(token)).People.Where(person => !ids.Contains(person.Id)).ToList();
                await store.ReplaceAll([.. told, .. kept], origin, services.Clock.GetUtcNow(), token);
                return (told, kept);
            },
            cancellation);
    }
}
