using Aspire.Hosting;

namespace QualityAward.LocalHosting;

/// <summary>A project of which the build of the AppHost knows the output; the generated classes implement it.</summary>
public interface IBuiltProject : IProjectMetadata
{
    /// <summary>Full path of the built assembly.</summary>
    string TargetPath { get; }
}
