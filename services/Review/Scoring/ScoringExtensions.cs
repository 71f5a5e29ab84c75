using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Review.Scoring;

/// <summary>Scoring and stages as parts of the service.</summary>
internal static class ScoringExtensions
{
    public static void AddScoring(this WebApplicationBuilder builder)
    {
        builder.AddAwardGrpcClient<Log.LogClient>(
            ResourceNames.Publicity,
            idempotent: ["Acknowledged"]
        );
        builder.Services.AddScoped<IScoresGiven, FlaggedSheets>();
        builder.Services.AddScoped<ScoringDesk>().AddScoped<ScoringTasks>();
        builder.Services.AddScoped<SheetDesk>().AddScoped<ConsensusDesk>();
        builder.Services.AddScoped<SheetDecisionDesk>();
        builder.Services.AddCaseAnswer<DecidedSheet, SheetRow, SheetDecisionAnswer>();
        builder.Services.AddScoped<SealedScores>().AddScoped<StageBoard>();
        builder.Services.AddScoped<OpenStage>().AddScoped<CloseStage>();
        builder.Services.AddScoped<StageDesk>().AddScoped<SiteVisitDesk>();
    }

    public static void MapScoring(this IEndpointRouteBuilder api)
    {
        api.MapSheets();
        api.MapConsensus();
        api.MapStages();
        api.MapStageDocument();
        api.MapSiteVisits();
    }
}
