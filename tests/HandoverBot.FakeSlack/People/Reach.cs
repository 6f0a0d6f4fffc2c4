using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>What one person can see and touch. To be used under the gate.</summary>
internal sealed class Reach(Workspace workspace, string user)
{
    public string User => user;

    public Conversation Conversation(string channel)
    {
        var conversation = workspace.Conversations.GetValueOrDefault(channel) ?? throw new ImpossibleActionException($"There is no conversation {channel}.");
        return conversation.Has(user) ? conversation : throw new ImpossibleActionException($"{user} is not in {channel}.");
    }

    /// <summary>The message as it stands now.</summary>
    public StoredMessage Message(PostedMessage message)
    {
        Conversation(message.Channel);
        var current = workspace.Message(message.Channel, message.Ts) ?? throw new ImpossibleActionException($"The message is gone: {message}");
        return current.EphemeralFor is null || current.EphemeralFor == user
            ? current
            : throw new ImpossibleActionException($"Only {current.EphemeralFor} sees this message: {message}");
    }

    /// <summary>The modal as it stands now, if it is the one on top.</summary>
    public StoredView Modal(FakeView view) => Own(view) && workspace.Views.Top(user) is { } top && top.Id == view.Id
        ? top
        : throw new ImpossibleActionException($"{user} no longer has this modal before them: {view}");

    /// <summary>The modal on top or the Home tab, as it stands now.</summary>
    public StoredView View(FakeView view) => Own(view) && view.Type == "home" ? workspace.Views.Home(user)! : Modal(view);

    private bool Own(FakeView view) => view.UserId == user ? true : throw new ImpossibleActionException($"Only {view.UserId} sees this view: {view}");
}
