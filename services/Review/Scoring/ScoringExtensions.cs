using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
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
        builder.Services.AddScoped<ScoringDesk>();
        builder.Services.AddScoped<ScoringTasks>();
        builder.Services.AddScoped<SealedScores>();
        builder.Services.AddScoped<OpenStage>();
        builder.Services.AddScoped<CloseStage>();
        builder.Services.AddScoped<StageBoard>();
    }

    public static void MapScoring(this IEndpointRouteBuilder api)
    {
        api.MapSheets();
        api.MapConsensus();
        api.MapStages();
        api.MapSiteVisits();
    }
}
