using System.Globalization;
using System.Text.Json.Nodes;
using HandoverBot.Fakes.Api;
using HandoverBot.Fakes.Delivering;
using HandoverBot.Fakes.Server;
using HandoverBot.Fakes.Sockets;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>
/// A strict stand-in for Slack on a loopback port: the Web API, response URLs and Socket Mode on one side, people who click and type on
/// the other. What real Slack would refuse is refused and remembered; disposing the fake throws it, so that a test fails by itself.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly Workspace _workspace;
    private readonly Faults _faults = new();
    private readonly SocketHub _sockets;
    private readonly HttpCourier _courier;
    private readonly PostOffice _post;
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private SlackServer _server = null!;
    private WebApi _api = null!;

    private FakeSlack(TimeProvider clock)
    {
        _workspace = new Workspace(clock);
        _sockets = new SocketHub(_workspace);
        _courier = new HttpCourier(clock, SigningSecret);
        _post = new PostOffice(_workspace, _courier, _sockets);
    }

    public string ApiUrl => $"{_server.Address}/api/";

    public string BotToken => "xoxb-test-token";

    public string AppToken => "xapp-test-token";

    public string SigningSecret => "test-signing-secret";

    public string TeamId => _workspace.TeamId;

    public string BotUserId => _workspace.BotUserId;

    /// <summary>How payloads reach the bot.</summary>
    public Delivery? Deliver
    {
        get => _post.Delivery;
        set => _post.Delivery = value;
    }

    /// <summary>How long every answer of the Web API takes, in real time.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>
    /// How long the bot may take to acknowledge, in real time. Slack gives it three seconds; a minute by default, because a
    /// busy machine is not the bot's fault.
    /// </summary>
    public TimeSpan AcknowledgeWithin
    {
        get => _post.AcknowledgeWithin;
        set => _post.AcknowledgeWithin = value;
    }

    /// <summary>How long a test waits for something to happen before it fails, in real time.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether calls that come too fast are answered with 429, by the workspace's clock.</summary>
    public bool EnforceRates
    {
        get => _api.Pace.Enforced;
        set => _api.Pace.Enforced = value;
    }

    /// <summary>Every call of the Web API so far, in order.</summary>
    public IReadOnlyList<ApiCall> Calls => Locked(() => _workspace.Calls.ToList());

    /// <summary>What real Slack would have refused, as far as no <see cref="Expect"/> has taken it.</summary>
    public IReadOnlyList<Violation> Violations => Locked(() => _workspace.Violations.ToList());

    public static async Task<FakeSlack> Start(TimeProvider clock)
    {
        var slack = new FakeSlack(clock);
        slack._server = await SlackServer.Start(slack.Endpoints);
        return slack;
    }

    public void AddUser(string id, string name, string realName, string email, string timeZone = "Europe/London") =>
        Locked(() => _workspace.Users[id] = new User(id, name, realName, email, timeZone));

    public void Deactivate(string user) => Locked(() => _workspace.Users[user].Deactivated = true);

    /// <summary>Adds a public channel with these people and the bot.</summary>
    public void AddChannel(string id, string name, params string[] members) => AddChannel(id, name, ConversationKind.PublicChannel, members);

    /// <summary>Adds a private channel with these people and the bot.</summary>
    public void AddPrivateChannel(string id, string name, params string[] members) => AddChannel(id, name, ConversationKind.PrivateChannel, members);

    /// <summary>Takes somebody, or the bot, out of a channel.</summary>
    public void RemoveFrom(string channel, string user) => Locked(() => _workspace.Conversations[channel].Members.Remove(user));

    public void Archive(string channel) => Locked(() => _workspace.Conversations[channel].Archived = true);

    /// <summary>The person with this id, at their client.</summary>
    public Person As(string userId) => Locked(() =>
    {
        if (!_workspace.Users.ContainsKey(userId))
            throw new ImpossibleActionException($"There is no user {userId}.");
        if (!_people.TryGetValue(userId, out var person))
            _people[userId] = person = new Person(this, _workspace, _post, userId);
        return person;
    });

    /// <summary>The messages of a conversation as they stand, replies in threads included, in the order they were posted.</summary>
    public IReadOnlyList<PostedMessage> Messages(string channel) => Locked(() => MessagesNow(channel).ToList());

    public IReadOnlyList<PostedMessage> DirectMessages(string user) => Messages(Workspace.DirectMessageId(user));

    public IReadOnlyList<PostedMessage> Ephemerals(string user) => Locked(() => EphemeralsNow(user).ToList());

    /// <summary>The same message as it stands now; null when it was deleted.</summary>
    public PostedMessage? Latest(PostedMessage message) =>
        Locked(() => _workspace.Message(message.Channel, message.Ts) is { } stored ? _workspace.Snapshot(stored) : null);

    /// <summary>Waits for a message of the bot, or for one to become like this; the newest that fits.</summary>
    public Task<PostedMessage> MessageIn(string channel, Func<PostedMessage, bool>? when = null) =>
        Wait($"a message in {channel}", () => MessagesNow(channel).LastOrDefault(m => m.Author == BotUserId && (when?.Invoke(m) ?? true)));

    public Task<PostedMessage> DirectMessageTo(string user, Func<PostedMessage, bool>? when = null) => MessageIn(Workspace.DirectMessageId(user), when);

    /// <summary>Waits for this very message to become like this.</summary>
    public Task<PostedMessage> Becomes(PostedMessage message, Func<PostedMessage, bool> when) =>
        MessageIn(message.Channel, m => m.Ts == message.Ts && when(m));

    /// <summary>Waits for somebody's Home tab to be published, or to become like this.</summary>
    public Task<FakeView> HomeOf(string user, Func<FakeView, bool>? when = null) => Wait($"the Home tab of {user}", () =>
        _workspace.Views.Home(user) is { } home && new FakeView(home, _workspace) is var view && (when?.Invoke(view) ?? true) ? view : null);

    /// <summary>Waits for a call of the Web API, the first that fits.</summary>
    public Task<ApiCall> CallTo(string method, Func<ApiCall, bool>? when = null) =>
        Wait($"a call of {method}", () => _workspace.Calls.FirstOrDefault(c => c.Method == method && (when?.Invoke(c) ?? true)));

    /// <summary>Waits until the bot has a Socket Mode connection.</summary>
    public Task WaitForSocket() => Wait("a Socket Mode connection", () => _sockets.Current);

    /// <summary>Tells the bot to reconnect: <c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</summary>
    public Task DisconnectSockets(string reason = "refresh_requested") => _sockets.Disconnect(reason);

    /// <summary>Cuts every Socket Mode connection without a word.</summary>
    public void DropSockets() => _sockets.Drop();

    /// <summary>Makes the next calls of a method go wrong.</summary>
    public void Fail(string method, Fault with, int times = 1) => _faults.Add(method, times, with);

    /// <summary>Sends an event again, as Slack does when it was not acknowledged in time: same event_id, retry headers.</summary>
    /// <param name="reason">Such as <c>http_timeout</c> or <c>http_error</c>.</param>
    public Task<SentEvent> Redeliver(SentEvent sent, string reason = "http_timeout", int retryNumber = 1) => SendEvent(sent.Payload, retryNumber, reason);

    /// <summary>Clicks the same button twice at once.</summary>
    public Task<Acknowledgement[]> DoubleClick(string user, PostedMessage message, string actionOrLabel) => As(user).DoubleClick(message, actionOrLabel);

    /// <summary>The value of X-Slack-Signature for this body.</summary>
    public string Sign(long timestamp, string body) => Signature.Of(SigningSecret, timestamp, body);

    /// <summary>Sends the bot any request, signed or not.</summary>
    public async Task<RawAnswer> Post(string path, string rawBody, params (string Name, string Value)[] headers)
    {
        var bot = Deliver?.Bot ?? throw new InvalidOperationException("Raw requests need slack.Deliver = Delivery.Http(…).");
        using var response = await _courier.Post(new Uri(bot, path), rawBody, headers);
        return new RawAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends the bot a request with a valid signature of this moment.</summary>
    public Task<RawAnswer> PostSigned(string path, string rawBody, string contentType)
    {
        var timestamp = _workspace.Clock.GetUtcNow().ToUnixTimeSeconds();
        return Post(
            path,
            rawBody,
            ("Content-Type", contentType),
            ("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture)),
            ("X-Slack-Signature", Sign(timestamp, rawBody)));
    }

    /// <summary>Takes the violations that contain this text, because the test meant them to happen; throws when there are none.</summary>
    public IReadOnlyList<Violation> Expect(string containing) => Locked(() =>
    {
        var expected = _workspace.Violations.Where(v => v.ToString().Contains(containing, StringComparison.Ordinal)).ToList();
        if (expected.Count == 0)
            throw new SlackViolationException($"No violation says “{containing}”.\n{Describe()}");
        _workspace.Violations.RemoveAll(expected.Contains);
        return expected;
    });

    public async ValueTask DisposeAsync()
    {
        _sockets.Drop();
        await _server.DisposeAsync();
        _courier.Dispose();
        if (Violations is { Count: > 0 } violations)
            throw new SlackViolationException($"Slack would not have taken this:\n{string.Join('\n', violations.Select(v => $"- {v}"))}");
    }

    internal Task<T> Wait<T>(string what, Func<T?> probe) where T : class => _workspace.Waits.For(what, probe, Patience, () => Locked(Describe));

    internal IEnumerable<PostedMessage> EphemeralsNow(string user) =>
        _workspace.Ephemerals.Where(m => m.EphemeralFor == user).Select(_workspace.Snapshot);

    internal async Task<SentEvent> SendEvent(JsonObject payload, int retryNumber, string retryReason)
    {
        var answer = await _post.Send(new Parcel(ParcelKind.Event, payload) { RetryNumber = retryNumber, RetryReason = retryReason });
        return new SentEvent(payload.Text("event_id")!, payload, new Acknowledgement(answer.Status, answer.Took));
    }

    private IEnumerable<PostedMessage> MessagesNow(string channel) =>
        _workspace.Conversations.TryGetValue(channel, out var conversation) ? conversation.Messages.Select(_workspace.Snapshot) : [];

    private Endpoints Endpoints(string address)
    {
        _workspace.ResponseUrls.BaseUrl = address;
        _api = new WebApi(_workspace, $"{address}/", BotToken, AppToken, () => _sockets.NewUrl(address));
        return new Endpoints(new ApiEndpoint(_workspace, _api, _faults, () => Latency), new ResponseUrlEndpoint(_workspace), _sockets);
    }

    private void AddChannel(string id, string name, ConversationKind kind, string[] members) => Locked(() =>
    {
        var channel = new Conversation(id, name, kind);
        channel.Members.UnionWith(members.Append(BotUserId));
        return _workspace.Conversations[id] = channel;
    });

    private string Describe()
    {
        static string List<T>(string name, IEnumerable<T> items) => $"{name}:\n{string.Concat(items.Select(i => $"  {i}\n"))}";
        return List("Violations", _workspace.Violations)
            + List("Messages", _workspace.Conversations.Keys.SelectMany(MessagesNow).Concat(_workspace.Users.Keys.SelectMany(EphemeralsNow)))
            + List("Views", _workspace.Users.Keys.SelectMany(u => new[] { _workspace.Views.Top(u), _workspace.Views.Home(u) }).OfType<StoredView>().Select(v => new FakeView(v, _workspace)))
            + List("Calls", _workspace.Calls);
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_workspace.Gate)
            return read();
    }
}
