namespace HandoverBot.Demo.Tests;

public sealed class DemoFolderTests
{
    [Fact]
    public void A_folder_nobody_asked_to_keep_is_removed_at_the_end()
    {
        var folder = DemoFolder.Open(keepIn: null);
        File.WriteAllText(folder.File("handoverbot.db"), "");

        folder.Dispose();

        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public void A_kept_folder_is_still_there_for_the_next_time()
    {
        using var outer = DemoFolder.Open(keepIn: null);
        var kept = DemoFolder.Open(outer.File("kept"));
        File.WriteAllText(kept.File("handoverbot.db"), "content");

        kept.Dispose();
        using var again = DemoFolder.Open(outer.File("kept"));

        Assert.Equal("content", File.ReadAllText(again.File("handoverbot.db")));
    }
}
