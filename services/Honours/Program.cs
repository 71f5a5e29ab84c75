using QualityAward.Casework;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours;
using QualityAward.Honours.Certificates;
using QualityAward.Honours.Changes;
using QualityAward.Honours.Corrections;
using QualityAward.Honours.Import;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Papers;
using QualityAward.Honours.Register;
using QualityAward.Honours.Registers;
using QualityAward.Honours.Remedies;
using QualityAward.Honours.Revocations;
using QualityAward.Honours.Subjects;
using QualityAward.Honours.Verification;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Protection;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Honours);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<HonoursDb>(ResourceNames.HonoursDb);
builder.AddAwardGrpc();
builder.AddCasework();
builder.AddAwardGrpcClient<WorkingDays.WorkingDaysClient>(
    ResourceNames.Publicity,
    idempotent: ["LastDay", "Count"]
);
builder.AddAwardGrpcClient<Editions.EditionsClient>(
    ResourceNames.Applications,
    idempotent: ["First"]
);
builder.AddAwardGrpcClient<Rules.RulesClient>(ResourceNames.Review, idempotent: ["Remedies"]);
builder.AddRegulationBook();
builder.AddCaseAccess();
builder.AddEvents<HonoursDb>();
builder.AddEventHandler<AwardDecided, AwardDecidedHandler>();
builder.AddPublicationCheck();
builder.AddIdentityIndex();
builder.AddAwardFiles<HonoursDb>();
builder.AddRegistrations<HonoursDb>();
builder.Services.AddScoped<IFileAccess, HonoursFileAccess>();
builder.Services.AddScoped<IRegisteredAct, RevocationDecisionAct>();
builder.Services.AddSingleton<SubjectReader>();
builder.Services.AddScoped<SubjectWall>();
builder.Services.AddScoped<LegalDeadlines>();
builder.Services.AddScoped<EventDesk>().AddScoped<MisconductDesk>();
builder.Services.AddScoped<CorrectionDesk>().AddScoped<DecisionRemedies>();
builder.Services.AddScoped<IRegisteredAct, SanctionChangeAct>();
builder.Services.AddScoped<IRegisteredAct, RevocationChangeAct>();
builder.Services.AddScoped<OpenRevocation>().AddScoped<RevocationChanges>();
builder.Services.AddScoped<RevocationDesk>().AddScoped<RecoveryDesk>();
builder.Services.AddScoped<RevocationEndpoints.Answer>().AddScoped<RevocationKnowledge>();
builder.Services.AddSingleton<CertificateFonts>().AddSingleton<CertificatePdf>();
builder.Services.AddScoped<IssueCertificates>();
builder.Services.AddScoped<SystemEditions>().AddScoped<ImportDesk>();
builder.Services.AddHealthChecks().AddCheck<FontHealthCheck>("fonts");

var app = builder.Build();
app.UseServiceDefaults();
app.UseCasework();
app.MapAwardGrpcService<RegistersService>();
var api = app.MapGroup("/api/honours");
api.MapFiles<HonoursDb>(Roles.Office, Roles.Government);
api.MapRegistrations<HonoursDb>();
api.MapRegister();
api.MapImport();
api.MapVerification();
api.MapCertificates();
api.MapRegisterEvents();
api.MapCorrections();
api.MapMisconduct();
api.MapRevocations();
api.MapRemedies();
await app.RunAwardAsync(args);
