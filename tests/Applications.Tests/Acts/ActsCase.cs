using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Acts;

/// <summary>A submitted application whose state a test chooses, and a client a role in the units that have to do with it.</summary>
internal sealed class ActsCase : IDisposable
{
    public const string Firm = "enterprise-example-1";

    private readonly AcceptanceApp _app;
    private readonly People _people;

    private ActsCase(AcceptanceApp app, Guid id)
    {
        _app = app;
        Id = id;
        _people = new(role =>
            app.As(
                role,
                role switch
                {
                    Roles.Applicant => Firm,
                    Roles.ReceivingBody => Journey.County,
                    Roles.Department => Journey.Department,
                    _ => "city-office",
                }
            )
        );
    }

    public Guid Id { get; }

    public HttpClient Of(string role) => _people.Of(role);

    /// <summary>Every state there is, one after the other.</summary>
    public async Task InEveryStateAsync(Func<ApplicationState, Task> look)
    {
        foreach (var state in Enum.GetValues<ApplicationState>())
        {
            await _app.InScopeAsync<ApplicationsDb>(db =>
                db.Database.ExecuteSqlAsync(
                    $"UPDATE applications SET state = {$"{state}"} WHERE id = {Id}"
                )
            );
            await look(state);
        }
    }

    public void Dispose() => _people.Dispose();

    public static async Task<ActsCase> OpenAsync(AcceptanceApp app)
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            Firm,
            CandidateKind.Organisation,
            file => Forms.Organisation(file)
        );
        return new(app, id);
    }
}
