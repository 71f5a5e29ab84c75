using QualityAward.Casework;
using QualityAward.Casework.Archive;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Documents.Delivery;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Review;
using QualityAward.Review.Award.Approval;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Award.MajorMatters;
using QualityAward.Review.Award.PublishedRules;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
using QualityAward.Review.RuleSets.Criteria;
using QualityAward.Review.Scoring;
using QualityAward.Review.Scoring.Stages;
using QualityAward.Review.Search;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Grpc;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Review);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<ReviewDb>(ResourceNames.ReviewDb);
builder.AddAwardGrpc();
builder.AddCasework();
builder.AddEvents<ReviewDb>();
builder.AddDocuments();
builder.AddRegistrations<ReviewDb>();
builder.AddRuleSets();
builder.AddReviewers();
builder.AddScoring();
builder.AddAwardLists();
builder
    .Services.AddArchiveFeed()
    .AddScoped<IArchiveSource, RuleSetSource>()
    .AddScoped<IArchiveSource, StageSource>()
    .AddScoped<IArchiveSource, AwardSource>();
builder.AddEventHandler<CallIssued, MirrorHandlers>();
builder.AddEventHandler<ApplicationSubmitted, MirrorHandlers>();
builder.AddEventHandler<DepartmentConsulted, MirrorHandlers>();
builder.AddEventHandler<ApplicationReported, MirrorHandlers>();
builder.AddEventHandler<CandidateAccepted, MirrorHandlers>();
builder.AddEventHandler<CandidateStopped, MirrorHandlers>();
builder.AddEventHandler<CandidateResumed, MirrorHandlers>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseCasework();
app.MapAwardGrpcService<AccessService>(
    ResourceNames.Applications,
    ResourceNames.Publicity,
    ResourceNames.Honours
);
app.MapAwardGrpcService<RulesService>(
    ResourceNames.Publicity,
    ResourceNames.Applications,
    ResourceNames.Honours
);
app.MapAwardGrpcService<MajorMattersService>(ResourceNames.Publicity);
app.MapEditionArchive();
var api = app.MapGroup("/api/review");
api.MapCatalogues();
api.MapRuleSets();
api.MapPublishedRules();
api.MapReviewers();
api.MapStaffCases();
api.MapScoring();
api.MapAwardLists();
api.MapDeliberations();
api.MapMajorMatters();
api.MapFiles<ReviewDb>(Roles.Office, Roles.LeadingGroup, Roles.Government, Roles.Supervisor);
api.MapRegistrations<ReviewDb>();
api.MapSearch(ReviewSearch.Lists);
await app.RunAwardAsync(args);
