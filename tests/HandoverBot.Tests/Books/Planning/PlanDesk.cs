using System.Text.Json.Nodes;

using HandoverBot.Fakes;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Books.Planning;

/// <summary>Somebody at their plan: what they press in it and fill in.</summary>
internal sealed class PlanDesk(Workplace team, string who)
{
    private PostedMessage? _shown;

    /// <summary>The plan as it stands before them.</summary>
    public PostedMessage Shown => _shown ?? throw new InvalidOperationException($"{who} has not opened a plan.");

    public async Task<PlanDesk> Open(string rest = "")
    {
        _shown = (await team.As(who).Command("/mybook", $"plan {rest}".Trim())).Message;
        return this;
    }

    /// <summary>Presses a button about an account, or the one of the whole plan.</summary>
    public async Task Press(string label, string? account = null)
    {
        await team.As(who).Click(Shown, label, account is null ? null : Value(account));
        await team.Settle();
    }

    /// <summary>Presses a button that acts at once, and waits until the plan says so.</summary>
    public async Task Press(string label, string? account, string then)
    {
        await Press(label, account);
        _shown = await team.As(who).Ephemeral(message => message.BlockText.Contains(then, StringComparison.Ordinal));
    }

    /// <summary>Presses a button that opens a form, and submits that.</summary>
    public async Task<SubmitAnswer> Fill(string label, string? account, Action<Form> entries)
    {
        await Press(label, account);
        var answer = await team.As(who).Submit(await team.As(who).ModalOpened(), entries);
        await team.Settle();
        return answer;
    }

    public async Task Keep(string account, DateOnly until)
    {
        var answer = await Fill("Keep it…", account, form => form.Date("Until", until).Text("Because", "They renew in May."));
        Assert.True(answer.Action == "close", string.Join(' ', answer.Errors.Values));
        await Sees("Kept until");
    }

    public async Task Document(string account, DateOnly by)
    {
        var answer = await Fill("Document a plan…", account, form => form.Text("What", "Sell them error tracking").Date("By", by).Text("ExpectedArr", "$25k"));
        Assert.True(answer.Action == "close", string.Join(' ', answer.Errors.Values));
        await Sees("Planned for");
    }

    /// <summary>The plan was drawn again in place.</summary>
    public async Task Sees(string text) =>
        _shown = await team.As(who).Ephemeral(message => message.BlockText.Contains(text, StringComparison.Ordinal));

    /// <summary>What only they are told.</summary>
    public async Task IsTold(string sentence) => await team.As(who).Ephemeral(message => message.Text == sentence);

    /// <summary>The value of the button that stands below the account.</summary>
    private string Value(string account) => Shown.Blocks.OfType<JsonObject>()
        .Where(block => block["type"]!.GetValue<string>() == "actions")
        .SelectMany(block => block["elements"]!.AsArray())
        .Select(button => button!["value"]!.GetValue<string>())
        .First(value => value.EndsWith($":{account}", StringComparison.Ordinal));
}
