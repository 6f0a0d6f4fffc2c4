namespace HandoverBot.Accounts;

public static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services.AddScoped<BookReader>();
}
