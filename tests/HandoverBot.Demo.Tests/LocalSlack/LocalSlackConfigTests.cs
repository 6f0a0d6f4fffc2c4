using System.Text.Json;

using HandoverBot.Demo.LocalSlack;
using HandoverBot.Demo.Samples;

namespace HandoverBot.Demo.Tests.LocalSlack;

public class LocalSlackConfigTests
{
    private static readonly IReadOnlyList<SamplePerson> People = SamplePerson.Read(
        """
        slack_id,email,name,role,region,time_zone,flags
        U1,ana@tideline.example,Ana: "the" Ruiz,TAE,EU,Europe/Madrid,
        U2,ben@tideline.example,Ben,CSM,EU,Europe/London,lead
        U3,dana@tideline.example,Dana,TAM,,Europe/Stockholm,allocator
        """);

    private static readonly JsonElement Config =
        JsonDocument.Parse(LocalSlackConfig.Render(Workspace.With(People))).RootElement;

    [Fact]
    public void People_are_in_the_workspace_with_the_ids_the_bot_imports()
    {
        var ana = Config.GetProperty("users")[0];

        Assert.Equal("U1", ana.GetProperty("id").GetString());
        Assert.Equal("ana", ana.GetProperty("name").GetString());
        Assert.Equal("Ana: \"the\" Ruiz", ana.GetProperty("real_name").GetString());
        Assert.Equal("ana@tideline.example", ana.GetProperty("email").GetString());
        Assert.Equal("Europe/Madrid", ana.GetProperty("tz").GetString());
    }

    [Fact]
    public void The_bot_is_a_member_of_every_channel() =>
        Assert.All(Config.GetProperty("channels").EnumerateArray(), channel => Assert.Contains("U0BOT", MembersOf(channel)));

    [Theory]
    [InlineData("general", new[] { "U1", "U2", "U3", "U0BOT" })]
    [InlineData("allocation", new[] { "U2", "U3", "U0BOT" })]
    [InlineData("leadership", new[] { "U3", "U0BOT" })]
    [InlineData("eu-csm", new[] { "U2", "U3", "U0BOT" })]
    [InlineData("us-tam", new[] { "U3", "U0BOT" })]
    public void A_channel_has_the_people_it_concerns(string name, string[] members) =>
        Assert.Equal(members, MembersOf(Config.GetProperty("channels").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name)));

    [Fact]
    public void The_bot_listens_over_a_socket() => Assert.Equal("socket", Config.GetProperty("app").GetProperty("mode").GetString());

    private static string?[] MembersOf(JsonElement channel) =>
        [.. channel.GetProperty("members").EnumerateArray().Select(member => member.GetString())];
}
