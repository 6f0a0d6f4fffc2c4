using Microsoft.Extensions.Options;

namespace HandoverBot.Accounts;

public static class AccountsRegistration
{
    /// <exception cref="OptionsValidationException"><c>Accounts:Source</c> names no source.</exception>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Accounts:Source"] is null or "" or "Csv"
            ? services.AddScoped<BookReader>().AddScoped<LandingWatch>()
            : throw new OptionsValidationException(
                "Accounts", typeof(BookReader), [$"Accounts:Source is '{configuration["Accounts:Source"]}'. Set it to Csv, or leave it out."]);
}
