using Microsoft.Extensions.Options;

namespace HandoverBot.Invoices;

public static class InvoicesRegistration
{
    /// <exception cref="OptionsValidationException"><c>Invoices:Source</c> names no source.</exception>
    public static IServiceCollection AddInvoices(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Invoices:Source"] switch
        {
            null or "" or "Manual" => services.AddScoped<IInvoiceSource, ManualInvoices>(),
            "Csv" => services.AddScoped<IInvoiceSource, ImportedInvoices>(),
            var other => throw new OptionsValidationException(
                "Invoices", typeof(IInvoiceSource), [$"Invoices:Source is '{other}'. Set it to Manual (the default) or Csv."]),
        };
}
