using QualityAward.AppHost;
using QualityAward.AppHost.Embedded;
using QualityAward.AppHost.Storage;
using QualityAward.Common;

ParentWatch.Begin();
var rest = StartFlags.Take(args, out var flags);
var builder = DistributedApplication.CreateBuilder(DashboardAccess.Options(rest, flags));
if (await AwardData.OpenAsync(builder, flags) is not { } data)
{
    return 1;
}

// Storage: processes of this machine, containers, or servers that run already.
var postgres = builder.AddDatabaseServer(data);
var redis = builder.AddCache<Projects.Cache>(data);
builder.AddFonts();

// Services: REST and gRPC, a database each, their peers by name.
var identity = builder.AddService<Projects.Identity>(ResourceNames.Identity, "PersonKey");
var applications = builder.AddService<Projects.Applications>(ResourceNames.Applications, "Form");
var review = builder.AddService<Projects.Review>(ResourceNames.Review, "Gavel");
var publicity = builder.AddService<Projects.Publicity>(ResourceNames.Publicity, "Megaphone");
var honours = builder.AddService<Projects.Honours>(ResourceNames.Honours, "Trophy");
var notifications = builder.AddService<Projects.Notifications>(ResourceNames.Notifications, "Mail");
identity.WithDatabase(postgres, ResourceNames.IdentityDb);
applications.WithDatabase(postgres, ResourceNames.ApplicationsDb);
review.WithDatabase(postgres, ResourceNames.ReviewDb);
publicity.WithDatabase(postgres, ResourceNames.PublicityDb);
honours.WithDatabase(postgres, ResourceNames.HonoursDb);
notifications.WithDatabase(postgres, ResourceNames.NotificationsDb);
IResourceBuilder<ProjectResource>[] services =
[
    identity,
    applications,
    review,
    publicity,
    honours,
    notifications,
];

// The only door, and the two portals behind it.
var gateway = builder
    .AddGateway<Projects.Gateway>(ResourceNames.Gateway)
    .WithDatabase(postgres, ResourceNames.GatewayDb);
var publicSite = builder.AddPortal<Projects.Public>(ResourceNames.Public, "Globe");
var workbench = builder
    .AddPortal<Projects.Workbench>(ResourceNames.Workbench, "Briefcase")
    .WithDatabase(postgres, ResourceNames.WorkbenchDb);

services.KnowEachOther();
gateway.WithPeers([.. services, publicSite, workbench]);
publicSite.WithReference(gateway.GetEndpoint(ResourceNames.HttpEndpoint)).WithPeers(identity);
workbench.WithPeers(gateway, identity);

services.Append(publicSite).WithReplicas(flags.Replicas);
redis.SharedBy([.. services, gateway, workbench]);
builder.ShareSettings([.. services, gateway, publicSite, workbench], gateway, data);
builder.GiveSecrets([.. services, gateway, publicSite, workbench], identity, data);
builder.Group("services", "Apps", services);
builder.Group("web", "GlobeDesktop", gateway, publicSite, workbench);
if (flags.Demo)
{
    builder.AddDemo<Projects.Scenario>(gateway, [.. services, publicSite]);
}

builder.WithoutNeedlessProxies();
builder.AddAttendance(flags);
return await builder.Build().RunToTheEndAsync();
