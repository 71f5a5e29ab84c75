using QualityAward.Applications;
using QualityAward.Applications.Acceptance;
using QualityAward.Applications.Archive;
using QualityAward.Applications.Case;
using QualityAward.Applications.CaseEvents;
using QualityAward.Applications.Cultivation;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Intake;
using QualityAward.Applications.Material;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Applications.Recheck;
using QualityAward.Applications.RegulationVersions;
using QualityAward.Applications.Search;
using QualityAward.Applications.Withdrawal;
using QualityAward.Casework;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Archive;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Publication;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Review.V1;
using QualityAward.Documents.Delivery;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Protection;
using QualityAward.ServiceDefaults.Redis;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Applications);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<ApplicationsDb>(ResourceNames.ApplicationsDb);
builder.AddAwardRedis();
builder.AddAwardGrpc();
builder.AddCasework();
builder.AddAwardGrpcClient<WorkingDays.WorkingDaysClient>(
    ResourceNames.Publicity,
    idempotent: ["LastDay", "Count"]
);
builder.AddAwardGrpcClient<Directory.DirectoryClient>(
    ResourceNames.Identity,
    idempotent: ["ListUnits", "ListPeople"]
);
builder.AddAwardGrpcClient<Registers.RegistersClient>(ResourceNames.Honours, idempotent: ["Check"]);
builder.AddCaseAccess();
builder.AddAwardGrpcClient<Rules.RulesClient>(
    ResourceNames.Review,
    idempotent: ["PaperActs", "Complaints"]
);
builder.Services.AddScoped<IFileAccess, LockedFiles>();
builder.Services.AddScoped<IFileAccess, ApplicationFileAccess>();
builder.AddPublicationCheck();
builder.AddIdentityIndex();
builder.AddAwardFiles<ApplicationsDb>();
builder.AddRegistrations<ApplicationsDb>();
builder.AddEvents<ApplicationsDb>();
builder.AddDocuments();
builder
    .Services.AddScoped<OpenEdition>()
    .AddScoped<IssueCall>()
    .AddScoped<CancelEdition>()
    .AddScoped<WithdrawEdition>()
    .AddScoped<PlannedNotices>()
    .AddScoped<IArchiveSource, EditionSource>()
    .AddCaseAnswer<Edition, EditionView, EditionAnswer>()
    .AddScoped<RegulationDesk>()
    .AddCaseAnswer<RegulationProposal, RegulationProposalView, RegulationAnswer>();
builder.Services.AddScoped<EligibilityCheck>();
builder.AddIntake();
builder.AddMaterial();
builder.AddCaseEvents();
builder.AddCultivation();
builder.AddGuidanceMaterials();
builder.AddPreliminaryReview();
builder.AddRecheck();
builder.AddAcceptance();
builder.AddArchive();

var app = builder.Build();
app.UseServiceDefaults();
app.UseCasework();
app.MapAwardGrpcService<CandidatesService>(ResourceNames.Review, ResourceNames.Publicity);
app.MapAwardGrpcService<EditionsService>(ResourceNames.Honours);
app.MapAwardGrpcService<RegulationsService>(ResourceNames.Honours, ResourceNames.Review);
var api = app.MapGroup("/api/applications");
api.MapRegulationVersions();
api.MapRegulationProposals();
api.MapEditions();
api.MapWithdrawal();
api.MapIntake();
api.MapMaterial();
api.MapSecretAccess();
api.MapReaderNames();
api.MapFiles<ApplicationsDb>();
api.MapRegistrations<ApplicationsDb>();
api.MapCultivation();
api.MapGuidanceMaterials();
api.MapPreliminaryReview();
api.MapConsultations();
api.MapRecheck();
api.MapAcceptance();
api.MapArchive();
api.MapSearch(ApplicationsSearch.Lists);
await app.RunAwardAsync(args);
