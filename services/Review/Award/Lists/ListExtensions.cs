using QualityAward.Casework.Acts;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;
using QualityAward.Review.Award.Approval;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.MajorMatters;
using QualityAward.Review.Award.Papers;
using QualityAward.Review.Award.PublishedRules;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Review.Award.Lists;

/// <summary>Wires the way from the recommended list to 市政府's decision into the service (articles 18, 19).</summary>
internal static class ListExtensions
{
    public static void AddAwardLists(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Candidates.CandidatesClient>(
            ResourceNames.Applications,
            idempotent: ["CheckEligibility"]
        );
        builder.AddAwardGrpcClient<NoticeDesk.NoticeDeskClient>(
            ResourceNames.Publicity,
            idempotent: ["Status"]
        );
        builder.AddAwardGrpcClient<Complaints.ComplaintsClient>(
            ResourceNames.Publicity,
            idempotent: ["Suspended"]
        );
        builder.AddAwardGrpcClient<WorkingDays.WorkingDaysClient>(
            ResourceNames.Publicity,
            idempotent: ["LastDay"]
        );
        builder.AddRegulationBook();
        builder.Services.AddScoped<Peers>().AddScoped<ConditionsToday>();
        builder.Services.AddScoped<Voters>().AddScoped<NoticeInTheWay>();
        builder.AddPublicationCheck();
        builder.Services.AddCaseAnswer<AwardList, AwardListView, AwardListAnswer>();
        builder.Services.AddScoped<AwardListChanges>();
        builder.Services.AddScoped<RecommendList>().AddScoped<AnnounceList>();
        builder.Services.AddScoped<CompositeResults>();
        builder.Services.AddCaseAnswer<MeetingCase, DeliberationView, MeetingAnswer>();
        builder.Services.AddScoped<DeliberationDesk>();
        builder.Services.AddScoped<MajorMatterDesk>().AddScoped<PublishedRulesReader>();
        builder.Services.AddScoped<SubmitList>().AddScoped<DecideAward>();
        builder.Services.AddScoped<IRegisteredAct, DeliberationVotesAct>();
        builder.Services.AddScoped<IRegisteredAct, GovernmentDecisionAct>();
        builder.Services.AddScoped<IFileAccess, AwardPaperAccess>();
        builder.Services.AddScoped<IFileAccess, CasePapers>();
    }
}
