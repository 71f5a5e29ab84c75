using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.OpenApi;

/// <summary>The service's API description at <c>/openapi/v1.json</c>; the gateway publishes it as <c>/openapi/{service}.json</c>.</summary>
internal static class OpenApiExtensions
{
    public static void AddAwardOpenApi(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(o =>
        {
            o.AddDocumentTransformer<AwardDocumentTransformer>();
            o.AddOperationTransformer<ProblemResponsesTransformer>();
            o.AddOperationTransformer<AccessTransformer>();
            o.AddOperationTransformer<ParameterNamesTransformer>();
            o.AddSchemaTransformer<RequiredMembersTransformer>();
            o.AddSchemaTransformer<TextSchemaTransformer>();
        });

    public static void MapAwardOpenApi(this WebApplication app)
    {
        var service = app.Services.GetRequiredService<AwardService>();
        if (ResourceNames.ApiServices.Contains(service.Name))
        {
            app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        }
    }
}
