using Grpc.Core;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Notifications.Mail;
using QualityAward.ServiceDefaults.Settings;
using QualityAward.TestSupport;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace QualityAward.Notifications.Tests;

/// <summary>Notifications alone, over a real PostgreSQL database, with three receiving bodies in the directory.</summary>
public sealed class NotificationsApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.NotificationsDb)
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-notifications");

    /// <summary>Where e-mails end up.</summary>
    public string Mail => Path.Combine(_folder.Path, "mail");

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(AwardSettings.DataFolderKey, _folder.Path);
        builder.UseSetting(MailRegistration.LoopSetting, "false");
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    /// <inheritdoc />
    protected override void Configure(IServiceCollection services)
    {
        services.RemoveAll<Directory.DirectoryClient>();
        services.AddSingleton<Directory.DirectoryClient>(new DirectoryStandIn());
    }

    private sealed class DirectoryStandIn : Directory.DirectoryClient
    {
        public override AsyncUnaryCall<ListUnitsReply> ListUnitsAsync(
            ListUnitsRequest request,
            Metadata? headers = null,
            DateTime? deadline = null,
            CancellationToken cancellationToken = default
        )
        {
            var reply = new ListUnitsReply();
            reply.Units.AddRange(
                new[] { "county-office-510402", "high-tech-zone", "industry-jxj" }.Select(
                    code => new Unit
                    {
                        Code = code,
                        Name = code,
                        ShortName = code,
                    }
                )
            );
            return Answer(reply);
        }

        public override AsyncUnaryCall<ListPeopleReply> ListPeopleAsync(
            ListPeopleRequest request,
            Metadata? headers = null,
            DateTime? deadline = null,
            CancellationToken cancellationToken = default
        )
        {
            var reply = new ListPeopleReply();
            reply.People.AddRange(
                from unit in request.Units
                from role in request.Roles
                from subject in (string[])["first", "second"]
                select new Person
                {
                    Subject = subject,
                    Name = subject,
                    Unit = unit,
                    Role = role,
                    Email = $"{subject}@award.example",
                }
            );
            reply.People.Add(
                new Person
                {
                    Subject = "without-mail",
                    Unit = request.Units[0],
                    Role = request.Roles[0],
                }
            );
            return Answer(reply);
        }

        private static AsyncUnaryCall<T> Answer<T>(T reply) =>
            new(
                Task.FromResult(reply),
                Task.FromResult(new Metadata()),
                () => Status.DefaultSuccess,
                () => [],
                () => { }
            );
    }
}
