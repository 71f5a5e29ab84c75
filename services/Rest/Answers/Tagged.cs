using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using QualityAward.Rest.Preconditions;

namespace QualityAward.Rest.Answers;

/// <summary>The one way to answer a record with the version that the next change has to name.</summary>
public static class Tagged
{
    /// <summary>200 with the record and its <c>ETag</c>.</summary>
    public static TaggedOk<T> Ok<T>(T view, uint version) => new(view, version);

    /// <summary>201 with the record, where it is from now on and its <c>ETag</c>.</summary>
    public static TaggedCreated<T> Created<T>(string location, T view, uint version) =>
        new(location, view, version);

    internal static void Describe<TResult>(MethodInfo method, EndpointBuilder builder)
        where TResult : IEndpointMetadataProvider => TResult.PopulateMetadata(method, builder);
}

/// <summary>200 with a record and its <c>ETag</c>.</summary>
public sealed class TaggedOk<T>(T view, uint version) : IResult, IEndpointMetadataProvider
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.SetETag(version);
        return TypedResults.Ok(view).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(
        MethodInfo method,
        EndpointBuilder builder
    ) => Tagged.Describe<Ok<T>>(method, builder);
}

/// <summary>201 with a record, its address and its <c>ETag</c>.</summary>
public sealed class TaggedCreated<T>(string location, T view, uint version)
    : IResult,
        IEndpointMetadataProvider
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.SetETag(version);
        return TypedResults.Created(location, view).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(
        MethodInfo method,
        EndpointBuilder builder
    ) => Tagged.Describe<Created<T>>(method, builder);
}
