using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Protection;

/// <summary>Registers the keys that protect what is stored.</summary>
public static class ProtectionExtensions
{
    /// <summary>
    /// The service's <see cref="SecretBox"/>, whose key is the file <c>keys/{service}.key</c> in Development and a
    /// configuration secret elsewhere. A second call changes nothing.
    /// </summary>
    /// <param name="builder">The process being wired.</param>
    /// <param name="serviceName">A value of <see cref="ResourceNames"/>.</param>
    /// <param name="setting">Configuration key of the secret; <c>Award:Keys:{service}</c> by default.</param>
    /// <exception cref="InvalidOperationException">Outside Development without the secret.</exception>
    public static WebApplicationBuilder AddSecretBox(
        this WebApplicationBuilder builder,
        string serviceName,
        string? setting = null
    )
    {
        if (builder.Services.All(s => s.ServiceType != typeof(SecretBox)))
        {
            builder.Services.AddSingleton(Box(builder, serviceName, setting));
        }

        return builder;
    }

    /// <summary>The <see cref="IdentityIndex"/>, under the one key that all services share.</summary>
    /// <exception cref="InvalidOperationException">Outside Development without the secret <c>Award:Keys:identity-index</c>.</exception>
    public static WebApplicationBuilder AddIdentityIndex(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new IdentityIndex(Box(builder, "identity-index", null)));
        return builder;
    }

    /// <summary>The name that <see cref="ServiceDefaultsExtensions.AddServiceDefaults"/> was called with.</summary>
    public static string ServiceName(this WebApplicationBuilder builder) =>
        (
            (AwardService)
                builder
                    .Services.Last(s => s.ServiceType == typeof(AwardService))
                    .ImplementationInstance!
        ).Name;

    private static SecretBox Box(WebApplicationBuilder builder, string name, string? setting) =>
        new(
            KeyFile.Read(
                builder.Configuration,
                builder.Environment,
                name,
                setting ?? $"Award:Keys:{name}"
            )
        );
}
