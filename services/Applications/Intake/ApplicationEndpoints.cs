using QualityAward.Applications.Papers;
using QualityAward.Casework.Archive;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>申报 over REST: <c>/api/applications/applications</c>.</summary>
public static class ApplicationEndpoints
{
    /// <summary>Adds what they need.</summary>
    public static void AddIntake(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequiredPapers>().AddSingleton<FormProtection>();
        builder.Services.AddScoped<OwnApplications>().AddScoped<OwnAnswer>();
        builder
            .Services.AddSingleton<FormDocument>()
            .AddScoped<FilingDesk>()
            .AddScoped<SaveDraft>();
        builder.Services.AddScoped<SubmitApplication>().AddScoped<FiledAnswer>();
        builder.Services.AddScoped<FormRemarks>().AddScoped<LockDesk>();
        builder.Services.AddScoped<IArchiveSource, ApplicationSource>();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapIntake(this IEndpointRouteBuilder api)
    {
        api.MapGet("/personal-data-notice", () => TypedResults.Ok(PersonalDataNotice.Current))
            .AllowAnonymous()
            .WithTags("申报")
            .WithSummary("个人信息处理告知");
        api.MapGet(
                "/form-catalogue/{kind}",
                (string kind) =>
                    TypedResults.Ok(
                        FormCatalogue.Of(
                            CandidateKinds.Find(kind)
                                ?? throw new RefusedException(Refusals.NotFound)
                        )
                    )
            )
            .AllowAnonymous()
            .WithTags("申报")
            .WithSummary("申报表目录：条件、自评报告条目、证明材料");
        var group = api.MapGroup("/applications").WithTags("申报");
        var own = group
            .MapGroup("")
            .RequireAwardRole(OwnActs.Applicant)
            .TokenSuffices("the applicant's own form");
        own.MapOwn();
        own.MapFiling();
        own.MapFiled();
        own.MapDocuments();
        group.MapLocking();
    }
}
