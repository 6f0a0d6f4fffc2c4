using HandoverBot.Accounts;
using HandoverBot.Crm.Updates;
using HandoverBot.Crm.Vitally;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Troubles;
using HandoverBot.Vitally;

using Microsoft.Extensions.Options;

namespace HandoverBot.Crm;

public static class CrmRegistration
{
    /// <summary>Writes to the system that the accounts come from.</summary>
    /// <exception cref="OptionsValidationException">It lacks a setting.</exception>
    public static IServiceCollection AddCrm(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Accounts:Source"] == AccountsRegistration.VitallySource)
            services.AddVitally(configuration).AddScoped<ICrm, VitallyCrm>();
        else
            services.AddScoped<ICrm, CrmWorklist>();
        return services
            .AddScoped<IOutgoing, CrmUpdateDelivery>()
            .AddScoped<ITroubles, UnshownOwners>()
            .AddScoped<ITroubles, UnwrittenUpdates>();
    }
}
