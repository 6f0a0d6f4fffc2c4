using HandoverBot.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories;

/// <summary>Accounts come from a file, so the bot keeps a list of what people have to enter where the file comes from.</summary>
public sealed class CrmWorklistTests
{
    [Fact]
    public async Task What_a_handover_decides_is_there_to_be_entered_until_the_file_shows_it()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Completed);

        var list = await Worklist(team);
        Assert.Equal(
            ["Set “New Owner”", "Add the note “Handover to Fay Moreau: the brief”", "Add the note “Account plan, confirmed for the handover”", "Change the owner of Acme Corp to Fay Moreau"],
            list.Select(change => change.What).OrderBy(what => what.StartsWith("Set", StringComparison.Ordinal) ? 0 : what.Contains("brief", StringComparison.Ordinal) ? 1 : what.StartsWith("Add", StringComparison.Ordinal) ? 2 : 3));
        Assert.Contains("EU TAM", list.Select(change => change.Text));
        Assert.Single(await Open(team));

        await team.Import("accounts", File("ana@example.com"));
        Assert.Single(await Open(team));
        Assert.Equal(PersonId.From(Cast.Fay), (await acme.Account()).Owner);

        await team.Import("accounts", File("fay@example.com"));
        Assert.Empty(await Open(team));
    }

    [Fact]
    public async Task The_last_import_is_a_source_like_any_other()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var (pages, one, nobody) = await team.Within(async services =>
        {
            var source = services.GetRequiredService<IAccountSource>();
            var all = new List<string>();
            await foreach (var page in source.Pages(place: null, CancellationToken.None))
                all.AddRange(page.Accounts.Select(news => news.On(known: null, team.Clock.GetUtcNow()).Name));
            return (all, await source.Read("acme", CancellationToken.None), await source.Read("nobody", CancellationToken.None));
        });

        Assert.Contains("Acme Corp", pages);
        Assert.Equal(1 + Customers.Giants.Count(), pages.Count);
        Assert.Equal(60_000, one!.On(known: null, team.Clock.GetUtcNow()).Arr);
        Assert.Null(nobody);
    }

    private static string File(string owner) =>
        $"account_id,name,arr,owner_email,products,users_by_region,plan,churned,discount_agreement,initial_prepurchase_on,owned_since,previous_owner_email,account_plan_url,account_plan_updated_on,health,active_users,growth_potential,landing_arr,stripe_customer_ids,vitally_id,slack_channel\nacme,Acme Corp,60000,{owner},,,,,,,,,,,,,,,,,\n";

    private static Task<IReadOnlyList<OwnerChangeRow>> Open(Workplace team) =>
        team.Within(services => services.GetRequiredService<OwnerChanges>().Open(10, CancellationToken.None));

    private static Task<List<CrmChangeRow>> Worklist(Workplace team) =>
        team.Within(async services => await services.GetRequiredService<CrmChanges>().All().ToListAsync());
}
