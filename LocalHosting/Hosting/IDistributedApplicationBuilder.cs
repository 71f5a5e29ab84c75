using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Collects the parts of an application.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>Settings from the command line, the environment and <c>appsettings.json</c>.</summary>
    ConfigurationManager Configuration { get; }

    /// <summary>Development, unless the environment says otherwise.</summary>
    IHostEnvironment Environment { get; }

    /// <summary>Run or publish.</summary>
    DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>Services of the AppHost itself.</summary>
    IServiceCollection Services { get; }

    /// <summary>The parts so far.</summary>
    IResourceCollection Resources { get; }

    /// <summary>Adds a part.</summary>
    /// <exception cref="DistributedApplicationException">There is a part of that name.</exception>
    IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource;

    /// <summary>Says more about a part that was added before.</summary>
    IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource;

    /// <summary>The application, ready to run.</summary>
    DistributedApplication Build();
}
