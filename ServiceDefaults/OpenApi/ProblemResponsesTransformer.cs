using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.OpenApi;

/// <summary>Every operation can be refused with a problem document; its shape is described once.</summary>
internal sealed class ProblemResponsesTransformer : IOpenApiOperationTransformer
{
    private const string SchemaName = nameof(AwardProblem);

    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.Document is not { } document)
        {
            return;
        }

        if (document.Components?.Schemas?.ContainsKey(SchemaName) is not true)
        {
            var schema = await context.GetOrCreateSchemaAsync(
                typeof(AwardProblem),
                cancellationToken: cancellationToken
            );
            document.AddComponent(SchemaName, schema);
        }

        operation.Responses ??= [];
        operation.Responses.TryAdd(
            "default",
            new OpenApiResponse
            {
                Description = "未予办理：问题文档说明原因。",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [AwardProblem.ContentType] = new()
                    {
                        Schema = new OpenApiSchemaReference(SchemaName, document),
                    },
                },
            }
        );
    }
}
