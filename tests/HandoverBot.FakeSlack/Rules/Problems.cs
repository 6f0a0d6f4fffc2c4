namespace HandoverBot.Fakes.Rules;

/// <summary>What Slack would complain about, worded like its <c>response_metadata.messages</c>.</summary>
internal sealed class Problems
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(string at, string what) => _all.Add($"[ERROR] {what} [json-pointer:{at}]");
}
