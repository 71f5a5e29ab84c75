using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.ServiceDefaults.OpenApi;

/// <summary>
/// Says of every operation who may call it, as <c>x-award-access</c>: <c>anyone</c>, <c>signed-in</c>, or the roles in
/// alphabetical order, parted by spaces. What the endpoint decides besides (unit, state, recusal) is not in it.
/// </summary>
internal sealed class AccessTransformer : IOpenApiOperationTransformer
{
    public const string Extension = "x-award-access";

    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions[Extension] = new JsonNodeExtension(
            JsonValue.Create(Of(context.Description.ActionDescriptor.EndpointMetadata))
        );
        return Task.CompletedTask;
    }

    private static string Of(IList<object> metadata)
    {
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            return "anyone";
        }

        var roles = metadata
            .OfType<AuthorizationPolicy>()
            .SelectMany(p => p.Requirements)
            .OfType<ClaimsAuthorizationRequirement>()
            .Where(r => r.ClaimType == AwardClaims.Role)
            .Select(r => r.AllowedValues ?? [])
            .ToList();
        if (roles.Count > 0)
        {
            // A group's roles and the endpoint's own: both must hold.
            return string.Join(
                ' ',
                roles.Aggregate((a, b) => a.Intersect(b)).Distinct().Order(StringComparer.Ordinal)
            );
        }

        return
            metadata.OfType<AuthorizationPolicy>().Any() || metadata.OfType<IAuthorizeData>().Any()
            ? "signed-in"
            : "anyone";
    }
}
