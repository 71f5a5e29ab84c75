using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace QualityAward.ServiceDefaults.OpenApi;

/// <summary>
/// Describes as required what <see cref="AwardJson"/> demands: the framework's own description would also name members that
/// may be left out because they are nullable.
/// </summary>
internal sealed class RequiredMembersTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        foreach (var property in context.JsonTypeInfo.Properties.Where(p => !p.IsRequired))
        {
            schema.Required?.Remove(property.Name);
        }

        return Task.CompletedTask;
    }
}
