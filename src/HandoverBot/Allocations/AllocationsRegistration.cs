namespace HandoverBot.Allocations;

public static class AllocationsRegistration
{
    /// <summary>The allocation lists and what is decided from them, for Slack and for the command line.</summary>
    public static IServiceCollection AddAllocations(this IServiceCollection services) => services
        .AddScoped<AllocationLook>()
        .AddScoped<AllocationReader>()
        .AddScoped<AllocationDeciding>();
}
