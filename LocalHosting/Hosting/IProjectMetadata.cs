namespace Aspire.Hosting;

/// <summary>A project that the AppHost refers to; the classes in <c>Projects</c> are generated from its project references.</summary>
public interface IProjectMetadata
{
    /// <summary>Full path of the project file.</summary>
    string ProjectPath { get; }
}
