using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Notifications.Mail;

/// <summary>Whether messages are to be sent by e-mail as well.</summary>
/// <param name="On">What comes while it is off is never sent later.</param>
public sealed record MailSwitch(bool On);

/// <summary>Wires e-mail: files in Development, SMTP where a server is configured, else none.</summary>
public static class MailRegistration
{
    /// <summary>Configuration key that turns the sending loop off: tests run its rounds themselves.</summary>
    public const string LoopSetting = "Mail:Loop";

    /// <summary>Adds the worker and what it needs.</summary>
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        var settings =
            builder.Configuration.GetSection(MailSettings.Section).Get<MailSettings>() ?? new();
        var on = settings.Host is not null || builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(new MailSwitch(on));
        if (!on)
        {
            return builder;
        }

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IMailTransport>(
            settings.Host is null
                ? new FileTransport(Path.Combine(builder.Configuration.DataFolder(), "mail"))
                : new SmtpTransport(settings)
        );
        builder.Services.AddScoped<MailAddressing>().AddScoped<MailDispatch>();
        builder.Services.AddSingleton<MailWorker>();
        if (builder.Configuration.GetValue(LoopSetting, true))
        {
            builder.Services.AddHostedService(s => s.GetRequiredService<MailWorker>());
        }

        return builder;
    }
}
