using QualityAward.Casework;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Events;
using QualityAward.Identity;
using QualityAward.Identity.Appointments;
using QualityAward.Identity.People;
using QualityAward.Identity.Protection;
using QualityAward.Identity.Search;
using QualityAward.Identity.SecondFactor;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Tokens;
using QualityAward.Identity.Units;
using QualityAward.Rest.Requests;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Grpc;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();

// Before the defaults' own handler, which answers whatever this one leaves.
builder.Services.AddPageErrors();
builder.AddServiceDefaults(ResourceNames.Identity);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<IdentityDb>(ResourceNames.IdentityDb);
builder.AddAwardGrpc();
builder.AddCasework();
builder.AddEvents<IdentityDb>();
builder.AddPeople();
builder.AddTokens();
builder.AddSignIn();
builder.AddSecondFactor();
builder.AddProtection();
builder.AddPreparation();
builder.ReadKeysOnFirstUse();

var app = builder.Build();
app.UsePublicScheme();
app.UsePreparation();
app.UsePages();
app.UseTypedForms(refuse: true);
app.UseServiceDefaults();
app.UseCasework();
app.MapTokens();
app.MapPages();
app.MapUnits();
app.MapAccounts();
app.MapRoleProposals();
app.MapMe();
app.MapGroup("/api/identity").MapSearch(IdentitySearch.Lists);
app.MapAwardGrpcService<DirectoryService>(
    ResourceNames.Applications,
    ResourceNames.Review,
    ResourceNames.Publicity,
    ResourceNames.Notifications
);
app.MapAwardGrpcService<SessionsService>();
await app.RunAwardAsync(args);
