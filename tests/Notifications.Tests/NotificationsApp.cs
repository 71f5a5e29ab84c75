using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.TestSupport;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace QualityAward.Notifications.Tests;

/// <summary>Notifications alone, over a real PostgreSQL database, with three receiving bodies in the directory.</summary>
public sealed class NotificationsApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.NotificationsDb)
{
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
            return new(
                Task.FromResult(reply),
                Task.FromResult(new Metadata()),
                () => Status.DefaultSuccess,
                () => [],
                () => { }
            );
        }
    }
}
