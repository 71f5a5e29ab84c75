using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.ServiceDefaults.Standing;

/// <summary>Wires the question whether a role still holds.</summary>
internal static class StandingExtensions
{
    /// <summary>Asks Identity, unless the process knows by itself.</summary>
    public static void AddRoleStanding(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Sessions.SessionsClient>(
            ResourceNames.Identity,
            idempotent: ["IsActive"]
        );
        builder.Services.TryAddTransient<IRoleStanding, AskedStanding>();
    }
}
