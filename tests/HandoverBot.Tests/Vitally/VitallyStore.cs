using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace HandoverBot.Tests.Vitally;

/// <summary>What is in the fake Vitally.</summary>
internal sealed class VitallyStore(TimeProvider clock)
{
    private const int MostPerPage = 100;

    private readonly Dictionary<string, List<JsonObject>> _items = new(StringComparer.Ordinal) { ["notes"] = [], ["tasks"] = [] };
    private readonly Dictionary<string, (string List, int At)> _cursors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _admins = new(StringComparer.OrdinalIgnoreCase);
    private int _created;

    /// <summary>In the order of their creation.</summary>
    public List<JsonObject> Accounts { get; } = [];

    public IReadOnlyList<JsonObject> Notes => _items["notes"];

    public IReadOnlyList<JsonObject> Tasks => _items["tasks"];

    /// <summary>The writes that came through: method, list and external id or account.</summary>
    public List<string> Writes { get; } = [];

    /// <summary>How often somebody tried to create what there was already.</summary>
    public int Doubles { get; private set; }

    /// <summary>An account of which Vitally tells nothing but what it tells of all, and these traits.</summary>
    public JsonObject AddAccount(string externalId, string name, decimal? mrr = 5000, string? owner = null, params (string Name, JsonNode? Value)[] traits)
    {
        var account = new JsonObject
        {
            ["id"] = NewId(),
            ["externalId"] = externalId,
            ["createdAt"] = Now(),
            ["updatedAt"] = Now(),
            ["name"] = name,
            ["traits"] = new JsonObject(traits.Select(trait => KeyValuePair.Create(trait.Name, trait.Value?.DeepClone()))),
            ["organizationId"] = null,
            ["accountOwnerId"] = owner is null ? null : IdOfAdmin(owner),
            ["mrr"] = mrr,
            ["churnedAt"] = null,
            ["healthScore"] = 8.5m,
            ["usersCount"] = 51,
            ["keyRoles"] = new JsonArray(),
            ["segments"] = new JsonArray(),
        };
        Accounts.Add(account);
        return account;
    }

    /// <returns>Vitally's id of somebody who works in it.</returns>
    public string IdOfAdmin(string email)
    {
        if (!_admins.TryGetValue(email, out var admin))
            _admins[email] = admin = new JsonObject { ["id"] = NewId(), ["name"] = email, ["email"] = email, ["licenseStatus"] = "active" };
        return (string)admin["id"]!;
    }

    /// <summary>As somebody does by hand.</summary>
    public void SetOwner(string account, string? email) => Account(account)["accountOwnerId"] = email is null ? null : IdOfAdmin(email);

    public void ForgetCursors() => _cursors.Clear();

    public JsonObject Account(string idOrExternalId) =>
        Accounts.FirstOrDefault(account => (string?)account["id"] == idOrExternalId || Text(account["externalId"]) == idOrExternalId)
        ?? throw new VitallyRefusal(404, "Not Found");

    public JsonNode Admin(string email) => _admins.GetValueOrDefault(email)?.DeepClone() ?? throw new VitallyRefusal(404, "Not Found");

    public IReadOnlyList<JsonObject> ItemsOf(string account, string list)
    {
        if ((string?)Account(account)["id"] != account)
            throw new VitallyRefusal(404, "Not Found");
        return _items[list].FindAll(item => (string?)item["accountId"] == account);
    }

    public JsonNode Page(string list, IReadOnlyList<JsonObject> all, Dictionary<string, string> query)
    {
        var limit = query.TryGetValue("limit", out var asked) ? int.Parse(asked, CultureInfo.InvariantCulture) : MostPerPage;
        if (limit is < 1 or > MostPerPage)
            throw new VitallyRefusal(400, "limit is out of range");
        if (query.TryGetValue("sortBy", out var order) && order is not ("createdAt" or "updatedAt"))
            throw new VitallyRefusal(400, "sortBy is wrong");
        var from = 0;
        if (query.TryGetValue("from", out var cursor))
        {
            if (!_cursors.TryGetValue(cursor, out var place) || place.List != list)
                throw new VitallyRefusal(400, "Invalid cursor");
            from = place.At;
        }

        var until = Math.Min(from + limit, all.Count);
        return new JsonObject
        {
            ["results"] = new JsonArray([.. all.Skip(from).Take(limit).Select(item => item.DeepClone())]),
            ["next"] = until < all.Count ? Cursor(list, until) : null,
        };
    }

    public JsonNode ChangeTraits(string account, JsonObject body)
    {
        var known = Account(account);
        if (body["traits"] is not JsonObject traits)
            throw new VitallyRefusal(400, "traits are no object");
        foreach (var (name, value) in traits)
        {
            if (value is null)
                ((JsonObject)known["traits"]!).Remove(name);
            else
                known["traits"]![name] = value.DeepClone();
            Writes.Add($"PUT {Text(known["externalId"])} {name}={value}");
        }

        known["updatedAt"] = Now();
        return known.DeepClone();
    }

    public JsonNode Create(string list, JsonObject body, params string[] required)
    {
        if (required.Append("accountId").FirstOrDefault(name => Text(body[name]) is not { Length: > 0 }) is { } missing)
            throw new VitallyRefusal(400, $"{missing} is required");
        if (Accounts.All(account => (string?)account["id"] != (string?)body["accountId"]))
            throw new VitallyRefusal(404, "There is no such account");
        if (_items[list].Any(item => Text(item["externalId"]) == Text(body["externalId"])))
        {
            Doubles++;
            throw new VitallyRefusal(400, "externalId is not unique");
        }

        body["id"] = NewId();
        body["createdAt"] = Now();
        body["updatedAt"] = Now();
        _items[list].Add(body);
        Writes.Add($"POST {list} {Text(body["externalId"])}");
        return body.DeepClone();
    }

    public JsonNode Change(string list, string id, JsonObject body)
    {
        var item = _items[list].Find(item => (string?)item["id"] == id) ?? throw new VitallyRefusal(404, "Not Found");
        foreach (var (name, value) in body)
            item[name] = value?.DeepClone();
        item["updatedAt"] = Now();
        return item.DeepClone();
    }

    private string Cursor(string list, int at)
    {
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}+{at}/{_cursors.Count}?")));
        _cursors[cursor] = (list, at);
        return cursor;
    }

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"5f1c2b6a-1f2a-4c3a-9c1e-{++_created:D12}");

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
