using System.Collections.Immutable;
using System.Text.Json;

using HandoverBot.Accounts.Reading;
using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;

namespace HandoverBot.Accounts.Vitally;

/// <summary>
/// Gathers facts from one account's JSON. What it does not mention stays as it was known; null takes the fact away, because
/// somebody emptied it there; what cannot be read stays as it was and is a fault.
/// </summary>
internal sealed class FactReader(JsonElement account)
{
    private readonly ImmutableArray<Func<Account, Account>>.Builder _facts = ImmutableArray.CreateBuilder<Func<Account, Account>>();
    private readonly ImmutableArray<FactFault>.Builder _faults = ImmutableArray.CreateBuilder<FactFault>();
    private readonly JsonElement? _traits =
        account.TryGetProperty("traits", out var traits) && traits.ValueKind == JsonValueKind.Object ? traits : null;

    public delegate bool Parse<T>(JsonElement value, out T read);

    public ImmutableArray<Func<Account, Account>> Facts => _facts.ToImmutable();

    public ImmutableArray<FactFault> Faults => _faults.ToImmutable();

    /// <summary>What Vitally has of its own for every account; null where it does not mention it.</summary>
    public JsonElement? Property(string name) => account.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A trait by its name, whatever its case.</summary>
    public JsonElement? Trait(string name)
    {
        if (_traits is not { } traits || name.Length == 0)
            return null;
        return traits.TryGetProperty(name, out var exact) ? exact
            : traits.EnumerateObject().Where(trait => string.Equals(trait.Name, name, StringComparison.OrdinalIgnoreCase)).Select(trait => (JsonElement?)trait.Value).FirstOrDefault();
    }

    /// <param name="value">Null where it is not mentioned.</param>
    /// <param name="right">What it should be, such as "an amount".</param>
    /// <param name="put">Puts it, or nothing, in its place.</param>
    public void Fact<T>(string name, JsonElement? value, Parse<T?> parse, string right, Func<Account, T?, Account> put)
    {
        if (value is not { } told)
            return;
        if (told.ValueKind == JsonValueKind.Null)
            Put(account => put(account, default));
        else if (parse(told, out var read))
            Put(account => put(account, read));
        else
            Fault(name, told, right);
    }

    public void Put(Func<Account, Account> fact) => _facts.Add(fact);

    public void Fault(string name, JsonElement told, string right) => Fault(name, $"{Quote(told)} is not {right}. What was known of it stays; correct it in Vitally.");

    public void Fault(string name, string problem) => _faults.Add(new FactFault(name, problem));

    private static string Quote(JsonElement told) =>
        CsvText.Quote(told.ValueKind == JsonValueKind.String ? told.GetString()! : told.GetRawText());
}
