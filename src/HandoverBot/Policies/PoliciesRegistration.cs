namespace HandoverBot.Policies;

public static class PoliciesRegistration
{
    /// <summary>Reads the policy that <c>Policy:Path</c> names; the 2025 handbook where it names none.</summary>
    /// <exception cref="PolicyUnreadableException">The file is missing or faulty.</exception>
    public static IServiceCollection AddPolicies(this IServiceCollection services, IConfiguration configuration)
    {
        var file = PolicyFile.Read(configuration["Policy:Path"]);
        return services
            .AddSingleton(file)
            .AddSingleton(file.Policy)
            .AddSingleton<PolicyLibrary>();
    }
}
