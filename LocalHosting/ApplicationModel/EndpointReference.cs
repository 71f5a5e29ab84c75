using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint of a resource, as others name it before its port is known.</summary>
public sealed class EndpointReference : IValueProvider
{
    internal EndpointReference(IResourceWithEndpoints resource, string endpointName)
    {
        Resource = resource;
        EndpointName = endpointName;
    }

    /// <summary>Whose endpoint it is.</summary>
    public IResourceWithEndpoints Resource { get; }

    /// <summary>Which one.</summary>
    public string EndpointName { get; }

    /// <summary>The address, once the application starts.</summary>
    public string Url => Annotation.UrlOf(0);

    internal EndpointAnnotation Annotation => Resource.Endpoint(EndpointName);

    /// <summary>One part of the address.</summary>
    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        new(Url);
}

/// <summary>One part of an endpoint's address.</summary>
public sealed class EndpointReferenceExpression : IValueProvider
{
    internal EndpointReferenceExpression(EndpointReference endpoint, EndpointProperty property)
    {
        Endpoint = endpoint;
        Property = property;
    }

    /// <summary>The endpoint.</summary>
    public EndpointReference Endpoint { get; }

    /// <summary>The part.</summary>
    public EndpointProperty Property { get; }

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        new(ValueFor(null));

    /// <summary>A replica that asks for a port of its own resource means its own port.</summary>
    internal string ValueFor(ResourceInstance? consumer)
    {
        var replica = consumer?.Resource == Endpoint.Resource ? consumer.Index : 0;
        var annotation = Endpoint.Annotation;
        return Property switch
        {
            EndpointProperty.Url => annotation.UrlOf(replica),
            EndpointProperty.Host => "localhost",
            EndpointProperty.IPV4Host => "127.0.0.1",
            EndpointProperty.Scheme => annotation.UriScheme,
            EndpointProperty.Port or EndpointProperty.TargetPort => annotation
                .PortOf(replica)
                .ToString(),
            _ => throw new ArgumentOutOfRangeException(nameof(consumer), Property, null),
        };
    }
}

/// <summary>The parts of an endpoint's address.</summary>
public enum EndpointProperty
{
    /// <summary><c>http://localhost:8080</c>.</summary>
    Url,

    /// <summary><c>localhost</c>.</summary>
    Host,

    /// <summary><c>127.0.0.1</c>.</summary>
    IPV4Host,

    /// <summary>The port that callers use.</summary>
    Port,

    /// <summary><c>http</c>.</summary>
    Scheme,

    /// <summary>The port that the process listens on; here the same, since nothing stands between.</summary>
    TargetPort,
}
