namespace HandoverBot.Planning;

public static class PlanningRegistration
{
    /// <summary>What people planned for their books, for every feature that asks.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddScoped<BookReviewReader>()
        .AddScoped<DocumentedPlans>();
}
