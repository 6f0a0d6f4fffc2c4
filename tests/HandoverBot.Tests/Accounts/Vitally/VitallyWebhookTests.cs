using System.Net;
using System.Text;

using HandoverBot.Tests.Stories.Setting;
using HandoverBot.Tests.Vitally;

namespace HandoverBot.Tests.Accounts.Vitally;

public sealed class VitallyWebhookTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new();
    private VitallyOffice _office = null!;

    public async Task InitializeAsync()
    {
        _office = await VitallyOffice.Open();
        _office.Vitally.Store.AddAccount("acme", "Acme Corp", mrr: 1000);
        await _office.Sync();
    }

    public async Task DisposeAsync() => await _office.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("""{"match":{"account":{"id":"ID","name":"Acme","mrr":"x"}}}""")]
    [InlineData("""{"account":{"externalId":"acme"}}""")]
    [InlineData("""{"accountId":"ID","owner":"somebody"}""")]
    public async Task An_account_that_reached_the_threshold_without_an_owner_reaches_the_allocators_once(string body)
    {
        var acme = _office.Vitally.Store.Account("acme");
        acme["mrr"] = 2000;
        body = body.Replace("ID", (string)acme["id"]!, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Accepted, await Post(body));
        Assert.Equal(HttpStatusCode.Accepted, await Post(body));
        await _office.Team.Settle();
        _office.Team.Clock.Advance(TimeSpan.FromMinutes(5));
        await Post(body);
        await _office.Team.Settle();
        _office.Team.Clock.Advance(TimeSpan.FromDays(1));
        await _office.Sync();

        var notice = Assert.Single(_office.Team.Slack.Messages(Workplace.Allocation));
        Assert.Contains("*Acme Corp* is at $24k a year and has no owner.", notice.Text, StringComparison.Ordinal);
        Assert.Contains("/handover why acme", notice.Text, StringComparison.Ordinal);
        Assert.Equal(24_000, (await _office.Account("acme"))!.Arr);
    }

    [Fact]
    public async Task What_it_sends_is_a_hint_and_no_fact()
    {
        Assert.Equal(HttpStatusCode.Accepted, await Post("""{"match":{"account":{"externalId":"acme","mrr":99999,"name":"Evil"}}}"""));
        await _office.Team.Settle();

        var acme = (await _office.Account("acme"))!;
        Assert.Equal(("Acme Corp", 12_000m), (acme.Name, acme.Arr));
        Assert.Empty(_office.Team.Slack.Messages(Workplace.Allocation));
    }

    [Theory]
    [InlineData("aLongSecretForTheseTestx")]
    [InlineData("aLongSecretForTheseTest")]
    [InlineData("x")]
    [InlineData("%2e%2e")]
    public async Task Who_does_not_know_the_secret_finds_what_is_at_no_address(string secret)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Get])
        {
            using var request = new HttpRequestMessage(method, new Uri(_office.Team.Url, $"/webhooks/vitally/{secret}")) { Content = Json("""{"accountId":"acme"}""") };
            using var nowhere = new HttpRequestMessage(method, new Uri(_office.Team.Url, "/webhooks/nothing/here")) { Content = Json("{}") };
            using var answer = await _http.SendAsync(request);
            using var nothing = await _http.SendAsync(nowhere);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(Shape(nothing), Shape(answer));
            Assert.Equal(await nothing.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
        }

        var before = _office.Vitally.Requests.Count;
        await _office.Team.Settle();
        Assert.Equal(before, _office.Vitally.Requests.Count);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("""{"match":{"account":7}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"accountId":".."}""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_names_no_account_is_refused(string body, HttpStatusCode status) => Assert.Equal(status, await Post(body));

    [Fact]
    public async Task A_body_that_is_too_large_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post($$"""{"accountId":"{{new string('x', 70_000)}}"}"""));

    [Fact]
    public async Task A_hint_that_was_acknowledged_outlives_the_process_and_waits_for_vitally()
    {
        _office.Vitally.Store.Account("acme")["mrr"] = 2000;
        _office.Vitally.Fail(VitallyFault.RateLimited(seconds: 300));
        await Post("""{"accountId":"acme"}""");
        await _office.Team.Deliver();
        await _office.Team.Restart();
        await _office.Team.Settle();

        Assert.Equal(24_000, (await _office.Account("acme"))!.Arr);
        Assert.Single(_office.Team.Slack.Messages(Workplace.Allocation));
    }

    [Fact]
    public async Task An_account_that_vitally_does_not_know_is_given_up_and_seen()
    {
        await Post("""{"accountId":"nobody"}""");
        await _office.Team.Settle();

        Assert.Contains("“nobody”, which Vitally does not know", await _office.Troubles(), StringComparison.Ordinal);
        _office.Team.Alarms.Expect("is given up");
    }

    [Fact]
    public async Task Accounts_of_whose_owner_nobody_knows_are_not_called_ownerless()
    {
        _office.Vitally.Store.Account("acme")["mrr"] = 2000;
        _office.Vitally.Store.SetOwner("acme", "stranger@example.com");
        await Post("""{"accountId":"acme"}""");
        await _office.Team.Settle();

        Assert.Empty(_office.Team.Slack.Messages(Workplace.Allocation));
    }

    private async Task<HttpStatusCode> Post(string body)
    {
        using var content = Json(body);
        using var answer = await _http.PostAsync(new Uri(_office.Team.Url, $"/webhooks/vitally/{FakeVitally.Secret}"), content);
        return answer.StatusCode;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static string Shape(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Where(header => header.Key != "Date").Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
}
