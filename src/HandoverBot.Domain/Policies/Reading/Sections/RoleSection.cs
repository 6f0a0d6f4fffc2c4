using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>roles</c>: what each is called and how large its books should be.</summary>
internal static class RoleSection
{
    public static ImmutableArray<RolePolicy> Read(Node node, KnownNames known)
    {
        var names = new Names("role called");
        return [.. node.NotEmpty("role").List(role => role.Object(o => ReadRole(o, names, known))).OfType<RolePolicy>()];
    }

    private static RolePolicy ReadRole(ObjectReading o, Names names, KnownNames known)
    {
        var from = o.Optional("target_accounts_from");
        var target = o.Optional("target_accounts");
        var months = o.Optional("target_over_months");
        var cap = o.Optional("cap_accounts");
        var targetArr = o.Optional("target_arr");
        var capArr = o.Optional("cap_arr");
        var role = new RolePolicy(
            known.Roles.Declare(o.Required("id")),
            names.Declare(o.Required("name")),
            target?.Whole(1, int.MaxValue),
            cap?.Whole(1, int.MaxValue),
            targetArr?.Amount(),
            capArr?.Amount())
        {
            TargetAccountsFrom = from?.Whole(1, int.MaxValue),
            TargetOverMonths = months?.Whole(1, 12),
            Grace = o.Optional("grace")?.Object(GraceSection.Read),
        };

        if (role.CapAccounts < role.TargetAccounts)
            cap?.Fault($"the cap ({role.CapAccounts}) is below the target of {role.TargetAccounts} accounts; raise it or lower the target.");
        if (role.CapArr < role.TargetArr)
            capArr?.Fault($"the cap ({role.CapArr}) is below the target of {role.TargetArr}; raise it or lower the target.");
        if (from is not null && target is null)
            from?.Fault("needs \"target_accounts\" as the upper end of the range.");
        if (months is not null && target is null)
            months?.Fault("needs \"target_accounts\": how many accounts in these months?");
        if (role.TargetAccountsFrom > role.TargetAccounts)
            from?.Fault($"the range starts ({role.TargetAccountsFrom}) above its end ({role.TargetAccounts}).");
        return role;
    }
}
