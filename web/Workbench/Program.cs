using Microsoft.AspNetCore.DataProtection;
using MudBlazor;
using MudBlazor.Services;
using QualityAward.Common;
using QualityAward.Rest.Delivery;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.Workbench;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Serving;
using QualityAward.Workbench.Session;
using QualityAward.Workbench.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Workbench);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<WorkbenchDb>(ResourceNames.WorkbenchDb);
builder
    .Services.AddDataProtection()
    .SetApplicationName("award-workbench")
    .PersistKeysToDbContext<WorkbenchDb>();
builder
    .Services.AddRazorComponents()
    .AddInteractiveServerComponents()
    // One item of a 自评报告 may be 20 000 characters, three bytes each.
    .AddHubOptions(o => o.MaximumReceiveMessageSize = 128 * 1024);

// Its pages bear a nonce and the circuit's sealed state, so only what is the same for everybody is compressed.
builder.Services.AddTextCompression(TextCompression.Assets);
builder.ServeAssetsAsBuilt();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddMudServices(o =>
    o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter
);
builder.Services.AddTransient<MudLocalizer, ChineseMudLocalizer>();
builder.Services.AddScoped<CspNonce>();
builder.Services.AddScoped<DraftStore>();
builder.AddDeskSession();
builder.ReadKeysOnFirstUse();

var app = builder.Build();
app.UsePathBase("/workbench");
app.UseResponseCompression();
app.UseRouting();

// Before the sign-in check, which the page for an unknown address needs as any other does.
app.UseStatusCodePagesWithReExecute("/errors/404", createScopeForStatusCodePages: true);
app.UseServiceDefaults();
app.UseSessionHandle();
app.UseDeskHeaders();
app.UseAntiforgery();
app.MapStaticAssets().ForEverybody().AllowAnonymous();
app.MapRazorComponents<App>()
    .WithStaticAssets()
    .AddInteractiveServerRenderMode()
    .RequireAuthorization();
await app.RunAwardAsync(args);
