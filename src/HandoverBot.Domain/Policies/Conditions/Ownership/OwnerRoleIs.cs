using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Ownership;

/// <summary>The account is owned by somebody with a role: <c>owner_role_is</c>.</summary>
public sealed record OwnerRoleIs(string Role) : Question
{
    public override Fact About => Fact.OwnerRole;

    public override string Words => $"the owner is a {Role}";

    public override Finding Evaluate(Facts facts) => facts switch
    {
        { OwnerRole: { } role } => Finding.Of(role == Role, () => $"the owner is a {role}"),
        { Account.Owner: null } => Finding.Of(holds: false, () => "has no owner"),
        _ => Finding.MissingFact(Fact.OwnerRole),
    };

    public override IEnumerable<Facts> Sides(Facts facts) =>
    [
        facts with { OwnerRole = Role, Account = facts.Account with { Owner = new PersonId("owner") } },
        facts with { OwnerRole = null, Account = facts.Account with { Owner = null } },
    ];

    internal static Condition Read(ObjectReading o, KnownNames known) => new OwnerRoleIs(known.Roles.Refer(o.Required("role")));
}
