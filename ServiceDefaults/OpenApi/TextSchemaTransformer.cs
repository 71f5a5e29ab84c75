using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace QualityAward.ServiceDefaults.OpenApi;

/// <summary>Describes texts as texts: the framework cannot see what our own converter (<see cref="TypedTextConverter"/>) reads.</summary>
internal sealed class TextSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.JsonTypeInfo.Type == typeof(string) && schema.Type is null)
        {
            schema.Type = context.JsonPropertyInfo is { IsGetNullable: true }
                ? JsonSchemaType.String | JsonSchemaType.Null
                : JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }
}
