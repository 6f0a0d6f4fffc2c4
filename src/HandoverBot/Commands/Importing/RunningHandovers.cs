using HandoverBot.Handovers;
using HandoverBot.Invoices;
using HandoverBot.Slack;

namespace HandoverBot.Commands.Importing;

/// <summary>What an import needs that has something to say to handovers under way.</summary>
internal static class RunningHandovers
{
    public static IServiceCollection AddRunningHandovers(this WebApplicationBuilder builder) => builder.Services
        .AddInvoices(builder.Configuration)
        .AddHandovers(builder.Configuration)
        .AddOutbox();
}
