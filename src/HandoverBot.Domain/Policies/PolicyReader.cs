using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;
using HandoverBot.Domain.Policies.Reading.Sections;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Policies;

/// <summary>Reads a policy file, or says everything that is wrong with it.</summary>
public static class PolicyReader
{
    private const int HashDigits = 12;

    private const int LongestName = 60;

    public static PolicyReading Read(string json) => Read(json, strict: true);

    /// <summary>
    /// Reads a file that was accepted when it came into force. Handovers keep it, so it is held only against what is needed to
    /// understand it, not against what later versions of the reader refuse.
    /// </summary>
    public static PolicyReading ReadStored(string json) => Read(json, strict: false);

    private static PolicyReading Read(string json, bool strict)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var faults = new FaultList(strict);
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var hash = Convert.ToHexStringLower(SHA256.HashData(utf8))[..HashDigits];
            var policy = new Node(document.RootElement, "$", faults).Object(o => ReadPolicy(o, hash));
            return new PolicyReading(faults.IsEmpty ? policy : null, faults.ToImmutable());
        }
        catch (InvalidOperationException) when (json.Contains("\\u", StringComparison.Ordinal))
        {
            // An escape such as \ud800 alone is JSON, but no text can be made of it.
            return new PolicyReading(Policy: null, [new PolicyFault("$", "has a \\u escape that is half a character; write the character itself.")]);
        }
        catch (JsonException broken)
        {
            return new PolicyReading(Policy: null, [new PolicyFault("$", WhereBroken(json, broken))]);
        }
    }

    /// <summary>In this order, because later sections refer to what earlier ones name.</summary>
    private static Policy ReadPolicy(ObjectReading o, string hash)
    {
        // For editors only.
        o.Optional("$schema")?.Text();
        var name = ReadName(o.Required("name"));
        var effectiveFrom = o.Required("effective_from").Day();
        var currency = ReadCurrency(o.Required("currency"));
        var known = new KnownNames { Currency = currency };
        var fiscal = o.Required("fiscal_year").Object(FiscalYearSection.Read);
        var threshold = o.Required("owner_threshold").Amount();
        var general = ProductSection.ReadGeneral(o.Required("general_checklist"));
        known.Products = ProductSection.Read(o.Required("products"), known);
        var roles = RoleSection.Read(o.Required("roles"), known);
        var pools = PoolSection.Read(o.Required("pools"), known);
        var highPotential = o.Optional("high_potential")?.Object(early => HighPotentialSection.Read(early, known));
        known.HighPotential = highPotential?.When;
        var routing = o.Required("routing").Object(new RoutingSection(known).Read);

        return new Policy
        {
            Stamp = new PolicyStamp(name, hash),
            EffectiveFrom = effectiveFrom,
            Currency = currency,
            Fiscal = fiscal ?? new FiscalCalendar(1, TimeZoneInfo.Utc),
            OwnerThreshold = threshold,
            Products = known.Products,
            GeneralChecklist = general,
            Roles = roles,
            Pools = pools,
            Routing = routing?.Rules ?? [],
            RoutesByItself = routing?.Automatic ?? false,
            HighPotential = highPotential,
            Deciding = o.Optional("deciding")?.Object(DecidingSection.Read) ?? Deciding.Usual,
            Transitions = o.Optional("transitions") is { } transitions ? TransitionSection.Read(transitions, known) : [],
            Reasons = ReasonSection.Read(o.Required("reasons"), known),
            Gates = GateSection.Read(o.Required("gates")),
            TopAccounts = o.Optional("top_accounts")?.Object(TopAccountsSection.Read),
            LeavesAtQuarterEnd = [.. o.Optional("leaves_at_quarter_end") is { } leaves ? known.Roles.ReferToEach(leaves) : []],
            Cadence = o.Optional("cadence")?.Object(cadence => CadenceSection.Read(cadence, known)) ?? Cadence.None,
            WorkingTime = o.Optional("working_time")?.Object(time => WorkingTimeSection.Read(time, known)) ?? WorkingTime.Usual,
            Pay = o.Optional("pay")?.Object(pay => PaySection.Read(pay, known)),
            Ledger = o.Optional("ledger")?.Object(ledger => LedgerSection.Read(ledger, known)),
            Checklists = o.Optional("checklists") is { } checklists ? WorkChecklistSection.Read(checklists, known) : [],
        };
    }

    private static string ReadName(Node node)
    {
        var name = node.Text();
        if (name.Length > LongestName || name.Any(char.IsControl))
            node.Contradiction($"stands in messages and tables: keep it to one line of at most {LongestName} characters.");
        return name;
    }

    private static string ReadCurrency(Node node)
    {
        var code = node.Text();
        if (code.Length > 0 && (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)))
            node.Fault($"must be a currency code of three capital letters such as \"USD\", not \"{code}\".");
        return code;
    }

    private static string WhereBroken(string json, JsonException broken)
    {
        // The message ends in the position, counted from zero; people count from one.
        var what = string.IsNullOrWhiteSpace(json) ? "the file is empty." : broken.Message.Split(" LineNumber:", 2)[0];
        return $"is not JSON at line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}: {what}";
    }
}
