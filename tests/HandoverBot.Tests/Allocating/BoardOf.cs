using System.Text.Json.Nodes;

using HandoverBot.Allocating.Board;
using HandoverBot.Domain.Accounts;
using HandoverBot.Fakes;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Allocating;

/// <summary>Somebody at the board, by what they click.</summary>
internal sealed class BoardOf(Workplace team, string person)
{
    public Person Person => team.As(person);

    /// <summary>The accounts beside giants that somebody owns, so that none of them is a top account and no giant is on a list.</summary>
    public static Task<Workplace> With(params Account[] accounts) => Workplace.Open(
        [.. accounts, .. Customers.Giants.Select(giant => giant with { Owner = Domain.People.PersonId.From(Cast.Leo) })], from: null);

    public async Task<PostedMessage> Overview() => (await Person.Command("/allocate")).Message!;

    /// <summary>Opens a list from the overview.</summary>
    public async Task<PostedMessage> List(string id)
    {
        await Person.Click(await Overview(), BoardButtons.List, new BoardPlace(Domain.Allocating.AllocationList.FromId(id)!).ToString());
        return await Shown(Domain.Allocating.AllocationList.FromId(id)!.Title + " ·");
    }

    /// <summary>Clicks in the row of an account.</summary>
    public Task Click(PostedMessage page, string button, string subject) => Person.Click(page, button, ValueOf(page, button, subject));

    public static string ValueOf(PostedMessage page, string button, string subject) => Elements(page.Blocks)
        .Where(element => element["action_id"]?.GetValue<string>() == button)
        .Select(element => element["value"]!.GetValue<string>())
        .Single(value => value.Split('\n')[1] == subject);

    /// <summary>Waits until the board reads like this.</summary>
    public Task<PostedMessage> Shown(string text) => Person.Ephemeral(message => message.BlockText.Contains(text, StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(pair => pair.Value).SelectMany(Elements).Prepend(json),
        JsonArray array => array.SelectMany(Elements),
        _ => [],
    };
}
