using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.SecondFactor;

/// <summary>Registers the second factor.</summary>
public static class SecondFactorRegistration
{
    /// <summary>Policy and authenticators.</summary>
    public static WebApplicationBuilder AddSecondFactor(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SecondFactorPolicy>();
        builder.Services.AddScoped<Authenticators>();
        builder.Services.AddScoped<StepAccounts>();
        builder.Services.AddScoped<CodeStep>();
        builder.Services.AddScoped<EnrolmentPages>();
        return builder;
    }
}
