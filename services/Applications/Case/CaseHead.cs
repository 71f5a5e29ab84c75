using System.Linq.Expressions;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Case;

/// <summary>
/// An application without its form, its versions and its history: what lists, checks and notices read, however many there
/// are.
/// </summary>
/// <param name="Id">The application.</param>
/// <param name="EditionId">Its edition.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="ReceivingUnit">Unit code of the receiving body.</param>
/// <param name="ReceivingBody">Its name.</param>
/// <param name="SubjectKey">The key under which registers know the subject.</param>
/// <param name="EmployerKey">第十条（五）: the key of the organisation that the person heads.</param>
/// <param name="About">Who it is about (<see cref="Application.Filed"/>).</param>
public sealed record CaseHead(
    Guid Id,
    Guid EditionId,
    CandidateKind Kind,
    ApplicationState State,
    string? Name,
    string? ReceivingUnit,
    string? ReceivingBody,
    string? SubjectKey,
    string? EmployerKey,
    ApplicationForm? About
)
{
    /// <summary>Of one that is loaded; before its first submission it is about whom its draft names.</summary>
    public static CaseHead Of(Application a) =>
        new(
            a.Id,
            a.EditionId,
            a.Kind,
            a.State,
            a.Name,
            a.ReceivingUnit,
            a.ReceivingBody,
            a.SubjectKey,
            a.EmployerKey,
            a.Filed ?? a.Draft
        );

    /// <summary>For queries: only these columns leave the database.</summary>
    public static Expression<Func<Application, CaseHead>> Columns { get; } =
        a => new CaseHead(
            a.Id,
            a.EditionId,
            a.Kind,
            a.State,
            a.Name,
            a.ReceivingUnit,
            a.ReceivingBody,
            a.SubjectKey,
            a.EmployerKey,
            a.Filed
        );
}
