using System.Runtime.CompilerServices;

using HandoverBot.Invoices;
using HandoverBot.Invoices.Stripe;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>Whether Stripe tells the bot about invoices, where it is to ask there.</summary>
internal sealed class StripeCheck(IConfiguration configuration, TimeProvider clock) : ICheck
{
    public string Subject => "Stripe";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (configuration["Invoices:Source"] != InvoicesRegistration.StripeSource)
            yield break;
        var options = new StripeOptions();
        configuration.GetSection(StripeOptions.Section).Bind(options);
        var problems = options.Problems().ToList();
        foreach (var problem in problems)
            yield return new Diagnosis(Health.Problem, Subject, problem);
        if (problems.Count > 0)
            yield break;
        if (!options.ApiKey.StartsWith("rk_", StringComparison.Ordinal))
            yield return new Diagnosis(Health.Warning, Subject, "Stripe:ApiKey is no restricted key, rk_…, so it may do more than the bot needs. Make one with the permission Invoices: Read and no other.");
        yield return await Ask(cancellation);
    }

    private async Task<Diagnosis> Ask(CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddSingleton(clock).AddStripe(configuration).BuildServiceProvider();
        try
        {
            await services.GetRequiredService<StripeApi>().Try(cancellation);
            return new Diagnosis(Health.Ok, Subject, "the key reads invoices");
        }
        catch (StripeException e)
        {
            return new Diagnosis(Health.Problem, Subject, e.Message);
        }
    }
}
