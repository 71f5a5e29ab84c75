using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Processes;

namespace QualityAward.LocalHosting.Running;

/// <summary>
/// Where the kernel does not end children with their parent, our own projects end themselves when their standard
/// input ends: this assembly goes with them as a startup hook that watches it.
/// </summary>
internal static class ParentEnd
{
    public static IReadOnlyDictionary<string, string?> AddTo(
        IReadOnlyDictionary<string, string> variables,
        IResource resource
    )
    {
        var result = variables.ToDictionary(v => v.Key, v => (string?)v.Value);
        if (resource is ProjectResource && !ChildProcesses.EndWithParent)
        {
            result["DOTNET_STARTUP_HOOKS"] = typeof(ParentEnd).Assembly.Location;
        }

        return result;
    }
}
