using QualityAward.Casework.Acts;
using QualityAward.Casework.Archive;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Applications.Acceptance;

/// <summary>Wires 受理.</summary>
internal static class AcceptanceExtensions
{
    public static void AddAcceptance(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<NoticeDesk.NoticeDeskClient>(
            ResourceNames.Publicity,
            idempotent: ["Status"]
        );
        builder.Services.AddScoped<AcceptanceDesk>();
        builder.Services.AddScoped<MunicipalDepartments>();
        builder.Services.AddScoped<StandingCheck>();
        builder.Services.AddScoped<ConsultDepartments>();
        builder.Services.AddScoped<AnnounceAcceptance>();
        builder.Services.AddScoped<ConcludeAcceptance>();
        builder.Services.AddScoped<ReplyDesk>();
        builder.Services.AddScoped<IArchiveSource, AcceptanceSource>();
        builder.Services.AddScoped<DefaultDepartmentDesk>();
        builder.Services.AddScoped<NoticeStanding>().AddScoped<AcceptanceObstacles>();
        builder.Services.AddCaseAnswer<AcceptanceList, AcceptanceListView, AcceptanceAnswer>();
        builder.Services.AddCaseAnswer<
            AcceptanceConsultation,
            AcceptanceConsultationView,
            AcceptanceConsultationAnswer
        >();
        builder.Services.AddScoped<IRegisteredAct, RegisteredReplyOnList>();
        builder.Services.AddScoped<IFileAccess, AcceptancePapers>();
    }

    public static void MapAcceptance(this IEndpointRouteBuilder api)
    {
        api.MapAcceptanceLists();
        api.MapAcceptanceDocument();
        api.MapAcceptanceLetters();
        api.MapAcceptanceConsultations();
        api.MapDefaultDepartments();
    }
}
