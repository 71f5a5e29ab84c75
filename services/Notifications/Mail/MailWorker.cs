using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Notifications.Mail;

/// <summary>Sends e-mails, in one replica at a time.</summary>
public sealed class MailWorker(
    IServiceScopeFactory scopes,
    DatabaseReadiness database,
    TimeProvider time,
    ILogger<MailWorker> logger
) : PeriodicService(TimeSpan.FromSeconds(3), database, time, logger)
{
    /// <summary>Addresses and hands over what is due now.</summary>
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var alone = await services
            .GetRequiredService<IServiceDatabase>()
            .LockAsync("mail", cancellationToken);
        var dispatch = services.GetRequiredService<MailDispatch>();
        await dispatch.RecoverAsync(cancellationToken);
        while (await services.GetRequiredService<MailAddressing>().RunAsync(cancellationToken))
        {
            // Until no message is left; then the e-mails themselves.
        }

        await dispatch.RunAsync(cancellationToken);
    }
}
