using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.OpenApi;

/// <summary>Title and server: the description is read through the gateway, whose address is <c>/</c> there.</summary>
internal sealed class AwardDocumentTransformer(AwardService service) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = $"攀枝花市政府质量奖 · {service.Name}",
            Version = "v1",
            Description =
                "错误以 RFC 9457 问题文档答复：code 为稳定代码，article 为《管理办法》条号，facts 为作出判断所依据的事实。",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        return Task.CompletedTask;
    }
}
