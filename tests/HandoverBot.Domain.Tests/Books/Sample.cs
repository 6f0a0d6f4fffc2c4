using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Books;

/// <summary>Accounts and loads to weigh.</summary>
internal static class Sample
{
    public static RolePolicy Tam { get; } = TestPolicy.Standard.Role("TAM")!;

    public static Account Account(string id, decimal? arr, Person? owner = null) =>
        Story.Acme with { Id = new AccountId(id), Name = id, Arr = arr, Owner = (owner ?? Team.Ana).Id };

    public static BookLoad Load(int accounts, decimal arr, int unknownArr = 0) => new(Team.Ana.Id, accounts, arr, unknownArr);
}
