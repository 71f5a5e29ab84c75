using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Review;
using QualityAward.Review.Criteria;
using QualityAward.Review.Editions;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Review);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<ReviewDb>(ResourceNames.ReviewDb);
builder.AddAwardGrpc();
builder.AddEvents<ReviewDb>();
builder.AddRegistrations<ReviewDb>();
builder.AddEventHandler<CallIssued, MirrorHandlers>();
builder.AddEventHandler<ApplicationReported, MirrorHandlers>();
builder.AddEventHandler<CandidateAccepted, MirrorHandlers>();
builder.AddEventHandler<CandidateStopped, MirrorHandlers>();

var app = builder.Build();
app.UseServiceDefaults();
var api = app.MapGroup("/api/review");
api.MapCatalogues();
api.MapRuleSets();
api.MapFiles<ReviewDb>(Roles.Office, Roles.LeadingGroup, Roles.Government, Roles.Supervisor);
api.MapRegistrations<ReviewDb>();
await app.RunAwardAsync(args);
