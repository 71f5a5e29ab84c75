using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Casework.RegulationVersions;

/// <summary>Wires the question for the numbers of the 管理办法.</summary>
public static class RegulationExtensions
{
    /// <summary><see cref="RegulationBook"/>, asked of Applications.</summary>
    public static WebApplicationBuilder AddRegulationBook(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Regulations.RegulationsClient>(
            ResourceNames.Applications,
            idempotent: ["List"]
        );
        builder.Services.AddSingleton<RegulationBook>();
        return builder;
    }
}
