using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Certificates;

namespace QualityAward.Honours.Custody;

/// <summary>Wires custody.</summary>
internal static class CustodyExtensions
{
    public static void AddCustody(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<ReissueCertificate>()
            .AddScoped<OpenCustody>()
            .AddScoped<IOnIssue>(services => services.GetRequiredService<OpenCustody>())
            .AddScoped<CustodyDesk>()
            .AddCaseAnswer<CustodyCase, CustodyView, CustodyAnswer>();
}
