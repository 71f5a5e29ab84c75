using QualityAward.ServiceDefaults;

namespace QualityAward.Notifications.Mail;

/// <summary>Sends e-mails, in one replica at a time.</summary>
public sealed partial class MailWorker(
    IServiceScopeFactory scopes,
    DatabaseReadiness database,
    TimeProvider time,
    ILogger<MailWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Postponed(logger, e.GetType().Name);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>Addresses and hands over what is due now.</summary>
    public async Task RoundAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var alone = await services
            .GetRequiredService<IServiceDatabase>()
            .LockAsync("mail", ct);
        var dispatch = services.GetRequiredService<MailDispatch>();
        await dispatch.RecoverAsync(ct);
        while (await services.GetRequiredService<MailAddressing>().RunAsync(ct))
        {
            // Until no message is left; then the e-mails themselves.
        }

        await dispatch.RunAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "E-mails are postponed: {Reason}.")]
    private static partial void Postponed(ILogger logger, string reason);
}
