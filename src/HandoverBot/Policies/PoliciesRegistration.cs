namespace HandoverBot.Policies;

public static class PoliciesRegistration
{
    /// <summary>Adds the file that <c>Policy:Path</c> names, the 2025 handbook where it names none, and the library.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => PolicyFile.Read(configuration["Policy:Path"]))
        .AddSingleton<PolicyLibrary>();
}
