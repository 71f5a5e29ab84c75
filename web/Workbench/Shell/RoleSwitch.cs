using Microsoft.AspNetCore.Components;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Shell;

/// <summary>Acts for another unit or in another role from now on.</summary>
internal sealed class RoleSwitch(DeskApi api, NavigationManager navigation)
{
    /// <summary>Chooses the assignment and opens the desk anew, with tokens that carry it.</summary>
    /// <returns>Why not, or null when the page is being left.</returns>
    public async Task<ProblemView?> ToAsync(AssignmentView assignment)
    {
        var reply = await api.PostAsync<Nothing>(
            "/api/identity/me/active-assignment",
            new ChooseAssignmentRequest(assignment.Id),
            eTag: null,
            CancellationToken.None
        );
        if (reply.Succeeded)
        {
            // Tokens carry the role they were issued with; signing in again fetches new ones without asking for anything.
            navigation.NavigateTo("/signin?returnUrl=%2Fworkbench%2F", forceLoad: true);
        }

        return reply.Problem;
    }
}
