using System.Security.Cryptography;
using System.Text;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions.Logic;

namespace HandoverBot.Domain.Tests.Policies.Reading;

public sealed class PolicyReaderTests
{
    [Fact]
    public void A_file_without_faults_becomes_a_policy()
    {
        var policy = ShippedPolicies.Read(SmallPolicy.Json);

        Assert.Equal("small", policy.Stamp.Name);
        Assert.Equal(new DateOnly(2025, 1, 1), policy.EffectiveFrom);
        Assert.Equal("Europe/Berlin", policy.Fiscal.TimeZone.Id);
        Assert.Equal(new ChecklistItem("general.support", "General", "They know how to get support."), Assert.Single(policy.GeneralChecklist));
        Assert.Equal("session_replay.tracking", policy.Products[0].Checklist[0].Id);
        Assert.Equal(new Pool("CSM", "CSM", Region: null), policy.Pool("CSM"));
        Assert.IsType<Always>(policy.Routing[1].When);
        Assert.True(policy.RoutesByItself);
        Assert.Equal(PersonFlags.Lead, policy.GateRule(Gate.AccountPlan)?.WaivableBy);
        Assert.Equal(PersonFlags.None, policy.GateRule(Gate.Invoices)?.WaivableBy);
        Assert.Equal(9, policy.Cadence.QuarterStartHour);
    }

    [Fact]
    public void What_may_be_left_out_may_also_be_null()
    {
        var policy = ShippedPolicies.Read(SmallPolicy.With("$.top_accounts", "null"));

        Assert.Null(policy.TopAccounts);
    }

    [Fact]
    public void The_stamp_is_the_start_of_the_texts_sha256()
    {
        var stamp = ShippedPolicies.Read(SmallPolicy.Json).Stamp;

        Assert.Equal(12, stamp.Hash.Length);
        Assert.StartsWith(stamp.Hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SmallPolicy.Json))), StringComparison.Ordinal);
        Assert.NotEqual(stamp, ShippedPolicies.Read(SmallPolicy.Json + " ").Stamp);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var json = SmallPolicy.With("$.currency", "5");
        json = SmallPolicy.With(json, "$.fiscal_year.start_month", "13");
        json = SmallPolicy.With(json, "$.roles[0].cap_accounts", "3");
        json = SmallPolicy.With(json, "$.pools[2].role", "\"CMS\"");
        json = SmallPolicy.With(json, "$.reasons[0].when.kind", "\"churn\"");
        json = SmallPolicy.With(json, "$.surprise", "true");

        Assert.Equal(
            [
                "$.currency", "$.fiscal_year.start_month", "$.roles[0].cap_accounts", "$.pools[2].role", "$.routing.rules[0].role",
                "$.reasons[0].when.kind", "$.surprise",
            ],
            PolicyReader.Read(json).Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void An_empty_object_is_missing_every_section_and_nothing_else()
    {
        var faults = PolicyReader.Read("{}").Faults;

        Assert.Equal(12, faults.Length);
        Assert.All(faults, fault => Assert.Equal("is missing.", fault.Problem));
    }

    [Fact]
    public void A_key_given_twice_is_a_fault()
    {
        var json = SmallPolicy.Json.Replace("\"currency\": \"USD\",", "\"currency\": \"USD\", \"currency\": \"EUR\",", StringComparison.Ordinal);

        var fault = Assert.Single(PolicyReader.Read(json).Faults);

        Assert.Equal(new PolicyFault("$.currency", "is given twice; keep one of them."), fault);
    }

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("{\n  \"name\": \"small\"\n  \"currency\"", "line 3, column 3")]
    [InlineData("{ // a comment\n}", "line 1, column 3")]
    [InlineData("{ \"name\": \"small\", }", "line 1, column 20")]
    public void Broken_json_is_told_with_its_place(string json, string place)
    {
        var fault = Assert.Single(PolicyReader.Read(json).Faults);

        Assert.Equal("$", fault.Path);
        Assert.StartsWith($"is not JSON at {place}: ", fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void An_empty_file_is_called_so(string json) =>
        Assert.EndsWith(": the file is empty.", Assert.Single(PolicyReader.Read(json).Faults).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", "must be an object in { }, but is a list.")]
    [InlineData("null", "must be an object in { }, but is null.")]
    [InlineData("{ \"name\": \"\\ud800\" }", "half a character")]
    public void Json_that_is_no_policy_is_a_fault(string json, string problem)
    {
        var fault = Assert.Single(PolicyReader.Read(json).Faults);

        Assert.Equal("$", fault.Path);
        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
    }
}
