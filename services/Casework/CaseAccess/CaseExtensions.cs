using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Contracts.Review.V1;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Casework.CaseAccess;

/// <summary>Wires the question that every service asks about a candidate.</summary>
public static class CaseExtensions
{
    /// <summary><see cref="CaseAccess"/>, asked of Review.</summary>
    public static WebApplicationBuilder AddCaseAccess(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Access.AccessClient>(
            ResourceNames.Review,
            idempotent: ["MayOpen", "MayKnow", "MaySupervise"]
        );
        builder.Services.AddScoped<CaseAccess>();
        return builder;
    }
}
