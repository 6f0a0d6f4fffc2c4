using System.Text.Json;

using HandoverBot.Domain.Accounts;
using HandoverBot.Troubles;
using HandoverBot.Vitally;

using Microsoft.Extensions.Options;

namespace HandoverBot.Crm.Vitally;

/// <summary>
/// Writes into Vitally: the trait with the pool, notes and tasks. Vitally takes an external id with a note or task, but does not
/// find it by that id, so those of the account are looked through before one is created.
/// </summary>
internal sealed class VitallyCrm(VitallyApi vitally, VitallyPeople people, IOptions<VitallyOptions> options) : ICrm
{
    public string Name => "Vitally";

    public async Task SetNewOwnerPool(Account account, string? pool, CancellationToken cancellation)
    {
        var key = account.VitallyId ?? account.Id.Value;
        var change = new VitallyTraitChange(new Dictionary<string, string?>(StringComparer.Ordinal) { [options.Value.Traits.NewOwner] = pool });
        if (!await vitally.Send(HttpMethod.Put, $"accounts/{VitallyApi.Part(key)}", change, VitallyJson.Default.VitallyTraitChange, cancellation))
            throw VitallyRefusals.UnknownAccount(key);
    }

    public async Task KeepNote(Account account, CrmNote note, CancellationToken cancellation)
    {
        var id = await IdOf(account, cancellation);
        var html = VitallyHtml.Of(note.Markdown);
        var created = new VitallyNewNote(note.ExternalId, id, note.Subject, html, note.At);
        var changed = new VitallyNote(note.Subject, html);
        await Keep(
            new Place(id, "notes", note.ExternalId),
            () => vitally.Send(HttpMethod.Post, "notes", created, VitallyJson.Default.VitallyNewNote, cancellation),
            known => vitally.Send(HttpMethod.Put, $"notes/{known}", changed, VitallyJson.Default.VitallyNote, cancellation),
            cancellation);
    }

    public async Task KeepTask(Account account, CrmTask task, CancellationToken cancellation)
    {
        var id = await IdOf(account, cancellation);
        var operations = options.Value.Operations is { Length: > 0 } email ? await people.IdOf(email, vitally, cancellation) : null;
        var html = VitallyHtml.Of(task.Markdown);
        var created = new VitallyNewTask(task.ExternalId, id, task.Title, html, operations);
        var changed = new VitallyTask(task.Title, html);
        await Keep(
            new Place(id, "tasks", task.ExternalId),
            () => vitally.Send(HttpMethod.Post, "tasks", created, VitallyJson.Default.VitallyNewTask, cancellation),
            known => vitally.Send(HttpMethod.Put, $"tasks/{known}", changed, VitallyJson.Default.VitallyTask, cancellation),
            cancellation);
    }

    /// <summary>Creates it, or changes the one that is there.</summary>
    private async Task Keep(Place place, Func<Task<bool>> create, Func<string, Task<bool>> change, CancellationToken cancellation)
    {
        if (await Find(place, cancellation) is { } known && await change(VitallyApi.Part(known)))
            return;
        try
        {
            if (!await create())
                throw VitallyRefusals.UnknownAccount(place.Account);
        }
        catch (RemoteTroubleException refused) when (refused.IsFinal)
        {
            // An earlier attempt that nobody heard the end of may have come through meanwhile.
            if (await Find(place, cancellation) is null)
                throw;
        }
    }

    private async Task<string?> Find(Place place, CancellationToken cancellation)
    {
        string? cursor = null;
        do
        {
            var page = await vitally.Page($"accounts/{VitallyApi.Part(place.Account)}/{place.List}", cursor, cancellation);
            foreach (var item in page.Results)
            {
                var found = Read(item);
                if (found.ExternalId == place.ExternalId)
                    return found.Id;
            }

            cursor = page.Next;
        }
        while (cursor is not null);
        return null;
    }

    private static VitallyItem Read(JsonElement item)
    {
        try
        {
            return item.Deserialize(VitallyJson.Default.VitallyItem) ?? throw VitallyRefusals.Unreadable();
        }
        catch (JsonException)
        {
            throw VitallyRefusals.Unreadable();
        }
    }

    /// <summary>Notes and tasks go by Vitally's own id of the account.</summary>
    private async Task<string> IdOf(Account account, CancellationToken cancellation) =>
        account.VitallyId
        ?? (await vitally.Find($"accounts/{VitallyApi.Part(account.Id.Value)}", VitallyJson.Default.VitallyItem, cancellation))?.Id
        ?? throw VitallyRefusals.UnknownAccount(account.Id.Value);

    /// <param name="List">Such as <c>notes</c>.</param>
    private sealed record Place(string Account, string List, string ExternalId);
}
