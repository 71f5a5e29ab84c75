using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.Support;

/// <summary>Identity in memory, as other services call it over gRPC with tokens that it issued itself.</summary>
public sealed class InternalServices(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.IdentityDb)
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-identity");

    public async Task<CallInvoker> CallerAsync(string client)
    {
        await Services
            .GetRequiredService<Readiness>()
            .WhenReadyAsync(TestContext.Current.CancellationToken);
        using var http = CreateClient();
        var token = await Gateway.TokenAsync(http, client, ("grant_type", "client_credentials"));
        var channel = GrpcChannel.ForAddress(
            Server.BaseAddress,
            new GrpcChannelOptions
            {
                HttpHandler = new Http2(Server.CreateHandler(), token.AccessToken!),
            }
        );
        return channel.CreateCallInvoker();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Award:DataFolder", _folder.Path);
        builder.UseClientSecrets();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private sealed class Http2(HttpMessageHandler inner, string token) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.Authorization = new("Bearer", token);
            var response = await base.SendAsync(request, cancellationToken);
            response.Version = request.Version;
            return response;
        }
    }
}
