using System.Globalization;
using System.Text.Json.Nodes;
using HandoverBot.Fakes.Delivering;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.Server;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>One person at their Slack client: they can do what the real client lets them do, nothing else.</summary>
public sealed class Person
{
    private readonly FakeSlack _slack;
    private readonly Workspace _workspace;
    private readonly PostOffice _post;
    private readonly Payloads _payloads;
    private readonly Reach _reach;
    private readonly Clicks _clicks;
    private string? _lastTrigger;

    internal Person(FakeSlack slack, Workspace workspace, PostOffice post, string id)
    {
        _slack = slack;
        _workspace = workspace;
        _post = post;
        _payloads = new Payloads(workspace);
        _reach = new Reach(workspace, id);
        _clicks = new Clicks(workspace, _reach, _payloads);
        Id = id;
    }

    public string Id { get; }

    /// <summary>Types a slash command, in a channel or else in their DM with the bot.</summary>
    public async Task<CommandAnswer> Command(string command, string text = "", string? channel = null)
    {
        string trigger, responseUrl;
        Conversation conversation;
        Parcel parcel;
        lock (_workspace.Gate)
        {
            conversation = channel is null ? _workspace.DirectMessageWith(Id) : _reach.Conversation(channel);
            trigger = _lastTrigger = _workspace.Triggers.Issue(Id, view: null);
            responseUrl = _workspace.ResponseUrls.Issue(Id, conversation.Id, messageTs: null);
            parcel = new Parcel(ParcelKind.Command, _payloads.Command(Id, command, text, conversation, trigger, responseUrl));
        }

        var answer = await _post.Send(parcel);
        lock (_workspace.Gate)
            return new CommandAnswer(answer.Status, Said(command, conversation, answer), trigger, responseUrl);
    }

    /// <summary>Waits for the modal opened with the trigger of this person's last action, and gives it as it stands.</summary>
    public Task<FakeView> ModalOpened() =>
        View("a modal opened for the last action", () => _workspace.Views.Top(Id) is { } view && view.Trigger == _lastTrigger ? view : null);

    /// <summary>Waits until the modal this person has before them is like this; for modals that change after they opened.</summary>
    public Task<FakeView> Modal(Func<FakeView, bool> when) =>
        View("a modal that fits", () => _workspace.Views.Top(Id) is { } view && when(new FakeView(view, _workspace)) ? view : null);

    /// <summary>The modal this person has before them at this moment.</summary>
    public FakeView? OpenModal
    {
        get
        {
            lock (_workspace.Gate)
                return _workspace.Views.Top(Id) is { } view ? new FakeView(view, _workspace) : null;
        }
    }

    /// <summary>Fills in the modal and submits it.</summary>
    public async Task<SubmitAnswer> Submit(FakeView view, Action<Form>? fill = null)
    {
        StoredView stored;
        Parcel parcel;
        lock (_workspace.Gate)
        {
            stored = _reach.Modal(view);
            if (stored.Definition["submit"] is null)
                throw new ImpossibleActionException($"“{view.Title}” has no submit button.");
            var form = new Form(stored);
            fill?.Invoke(form);
            form.RefuseIncomplete();
            parcel = Interaction(_payloads.Submission(stored));
        }

        var answer = await _post.Send(parcel);
        lock (_workspace.Gate)
            return new SubmissionAnswers(_workspace).Apply(stored, answer);
    }

    /// <summary>Cancels the modal; <paramref name="all"/> as the cross in the corner does, with every modal under it. The bot hears of it where it asked to.</summary>
    public async Task Close(FakeView view, bool all = false)
    {
        var parcels = new List<Parcel>();
        lock (_workspace.Gate)
        {
            var top = _reach.Modal(view);
            var cleared = all || top.Definition.Flag("clear_on_close");
            IReadOnlyList<StoredView> closing = cleared ? _workspace.Views.Clear(Id) : [top];
            _workspace.Views.Close(top);
            parcels.AddRange(closing.Where(v => v.Definition.Flag("notify_on_close")).Select(v => new Parcel(ParcelKind.Interaction, _payloads.Closed(v, cleared))));
            _workspace.Waits.Changed();
        }

        foreach (var parcel in parcels)
            await _post.Send(parcel);
    }

    /// <summary>Clicks a button, found by its action_id or label and, where several share that, by its value.</summary>
    public Task<Acknowledgement> Click(PostedMessage message, string actionOrLabel, string? value = null) => Send(Clicked(message, actionOrLabel, value));

    public Task<Acknowledgement> Click(FakeView view, string actionOrLabel, string? value = null) => Send(OnView(view, "button", actionOrLabel, value, pick: null));

    /// <summary>Clicks twice before anything has happened; both clicks are on their way at once.</summary>
    public async Task<Acknowledgement[]> DoubleClick(PostedMessage message, string actionOrLabel, string? value = null)
    {
        var (first, second) = (Clicked(message, actionOrLabel, value), Clicked(message, actionOrLabel, value));
        return await Task.WhenAll(Send(first), Send(second));
    }

    /// <summary>Chooses from a select menu.</summary>
    public Task<Acknowledgement> Choose(PostedMessage message, string action, string option) => Send(OnMessage(message, "static_select", action, value: null, Option(option)));

    public Task<Acknowledgement> Choose(FakeView view, string action, string option) => Send(OnView(view, "static_select", action, value: null, Option(option)));

    /// <summary>Chooses from an overflow menu.</summary>
    public Task<Acknowledgement> Overflow(PostedMessage message, string action, string option) => Send(OnMessage(message, "overflow", action, value: null, Option(option)));

    public Task<Acknowledgement> Overflow(FakeView view, string action, string option) => Send(OnView(view, "overflow", action, value: null, Option(option)));

    public Task<Acknowledgement> PickDate(PostedMessage message, string action, DateOnly date) => Send(OnMessage(message, "datepicker", action, value: null, Date(date)));

    public Task<Acknowledgement> PickDate(FakeView view, string action, DateOnly date) => Send(OnView(view, "datepicker", action, value: null, Date(date)));

    /// <summary>Opens the app's Home tab.</summary>
    public Task<SentEvent> OpenHome()
    {
        JsonObject payload;
        lock (_workspace.Gate)
        {
            _workspace.DirectMessageWith(Id);
            payload = _payloads.HomeOpened(Id, _workspace.Views.Home(Id));
        }

        return _slack.SendEvent(payload, retryNumber: 0, retryReason: "");
    }

    /// <summary>Clicks a button on their Home tab as it stands.</summary>
    public async Task<Acknowledgement> ClickHome(string actionOrLabel, string? value = null) => await Click(await _slack.HomeOf(Id), actionOrLabel, value);

    public async Task<Acknowledgement> ChooseHome(string action, string option) => await Choose(await _slack.HomeOf(Id), action, option);

    public async Task<Acknowledgement> OverflowHome(string action, string option) => await Overflow(await _slack.HomeOf(Id), action, option);

    /// <summary>Waits for a message that only this person sees.</summary>
    public Task<PostedMessage> Ephemeral(Func<PostedMessage, bool>? when = null) =>
        _slack.Wait($"an ephemeral message to {Id}", () => _slack.EphemeralsNow(Id).LastOrDefault(m => when?.Invoke(m) ?? true));

    /// <summary>Writes a message of their own; the bot hears nothing of it.</summary>
    public PostedMessage Say(string channel, string text)
    {
        lock (_workspace.Gate)
        {
            var conversation = _reach.Conversation(channel);
            return _workspace.Snapshot(
                _workspace.Post(new StoredMessage
                {
                    Ts = _workspace.Ids.Timestamp(),
                    Channel = conversation.Id,
                    Author = Id,
                    PostedAt = _workspace.Clock.GetUtcNow(),
                    Text = text,
                }));
        }
    }

    private Parcel Clicked(PostedMessage message, string actionOrLabel, string? value) => OnMessage(message, "button", actionOrLabel, value, pick: null);

    private Parcel OnMessage(PostedMessage message, string type, string action, string? value, Func<Field, (string, JsonNode)>? pick)
    {
        lock (_workspace.Gate)
            return Interaction(_clicks.OnMessage(message, type, action, value, pick));
    }

    private Parcel OnView(FakeView view, string type, string action, string? value, Func<Field, (string, JsonNode)>? pick)
    {
        lock (_workspace.Gate)
            return Interaction(_clicks.OnView(view, type, action, value, pick));
    }

    private static Func<Field, (string, JsonNode)> Option(string option) => field => ("selected_option", field.Option(option));

    private static Func<Field, (string, JsonNode)> Date(DateOnly date) =>
        _ => ("selected_date", JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private Parcel Interaction(JsonObject payload)
    {
        _lastTrigger = payload.Text("trigger_id");
        return new Parcel(ParcelKind.Interaction, payload);
    }

    private async Task<Acknowledgement> Send(Parcel parcel)
    {
        var answer = await _post.Send(parcel);
        return new Acknowledgement(answer.Status, answer.Took);
    }

    private PostedMessage? Said(string command, Conversation conversation, BotAnswer answer)
    {
        if (!answer.Accepted || answer.Text.Length == 0)
            return null;
        try
        {
            var body = answer.Body ?? new JsonObject { ["text"] = answer.Text };
            // Some libraries acknowledge with an empty object, and Slack takes it.
            if (body.Count == 0)
                return null;
            var content = Answers.Message(_workspace, command, body);
            return _workspace.Snapshot(Answers.Post(_workspace, Id, conversation.Id, body, content));
        }
        catch (Refusal refusal)
        {
            _workspace.Violate(command, refusal.Message);
            return null;
        }
    }

    private Task<FakeView> View(string what, Func<StoredView?> probe) =>
        _slack.Wait($"{what} of {Id}", () => probe() is { } view ? new FakeView(view, _workspace) : null);
}
