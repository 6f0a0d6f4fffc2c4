using System.Text.Json.Nodes;

using HandoverBot.Policies;

namespace HandoverBot.Tests.Stories.Setting;

/// <summary>A copy of a handbook that changes while the bot is in use.</summary>
internal sealed class EditedPolicy : IDisposable
{
    public EditedPolicy(string original = "handbook-2025.json") => File.Copy(PolicyFile.Find(original), Path, overwrite: true);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"handoverbot-{Guid.NewGuid():N}.json");

    public void Replace(string text, string by) =>
        File.WriteAllText(Path, File.ReadAllText(Path).Replace(text, by, StringComparison.Ordinal));

    public void Change(Action<JsonObject> change)
    {
        var policy = JsonNode.Parse(File.ReadAllText(Path))!.AsObject();
        change(policy);
        File.WriteAllText(Path, policy.ToJsonString());
    }

    public void Dispose() => File.Delete(Path);
}
