using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;

namespace HandoverBot.Fakes.State;

/// <summary>The modals each person has open, the topmost last, and everybody's Home tab.</summary>
internal sealed class ModalStacks(Ids ids)
{
    private readonly Dictionary<string, List<StoredView>> _stacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredView> _homes = new(StringComparer.Ordinal);

    public StoredView? Top(string user) => Stack(user).LastOrDefault();

    public StoredView? Home(string user) => _homes.GetValueOrDefault(user);

    public int Depth(string user) => Stack(user).Count;

    public StoredView? Find(string? viewId, string? externalId) =>
        _stacks.Values.SelectMany(s => s).Concat(_homes.Values)
            .FirstOrDefault(v => viewId is not null ? v.Id == viewId : v.ExternalId is not null && v.ExternalId == externalId);

    public StoredView Open(string user, JsonObject definition, string trigger)
    {
        RefuseTakenExternalId(definition, but: null);
        Stack(user).Clear();
        return Put(user, definition, trigger);
    }

    public StoredView Push(string user, JsonObject definition, string? trigger)
    {
        RefuseTakenExternalId(definition, but: null);
        if (Depth(user) >= Limits.ViewStack)
            throw new Refusal("push_limit_reached");
        return Put(user, definition, trigger);
    }

    public void Update(StoredView view, JsonObject definition)
    {
        RefuseTakenExternalId(definition, but: view);
        view.Become(definition, ids);
    }

    public StoredView Publish(string user, JsonObject definition)
    {
        if (!_homes.TryGetValue(user, out var home))
        {
            var id = ids.Next("VH");
            _homes[user] = home = new StoredView { Id = id, RootId = id, User = user };
        }

        home.Become(definition, ids);
        return home;
    }

    public void Close(StoredView view) => Stack(view.User).Remove(view);

    public IReadOnlyList<StoredView> Clear(string user)
    {
        var all = Stack(user).ToList();
        Stack(user).Clear();
        return all;
    }

    private StoredView Put(string user, JsonObject definition, string? trigger)
    {
        var stack = Stack(user);
        var id = ids.Next("V");
        var view = new StoredView { Id = id, User = user, RootId = stack.FirstOrDefault()?.Id ?? id, PreviousId = stack.LastOrDefault()?.Id, Trigger = trigger };
        view.Become(definition, ids);
        stack.Add(view);
        return view;
    }

    private void RefuseTakenExternalId(JsonObject definition, StoredView? but)
    {
        if (definition.Text("external_id") is { Length: > 0 } id && Find(viewId: null, id) is { } other && other != but)
            throw new Refusal("duplicate_external_id");
    }

    private List<StoredView> Stack(string user)
    {
        if (!_stacks.TryGetValue(user, out var stack))
            _stacks[user] = stack = [];
        return stack;
    }
}
